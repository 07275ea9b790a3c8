/** A script or a style sheet of ours in a built page. */
const ownFile = /(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g;
const triedKey = "igilik.tried-build";

/** The build that this page is of; undefined when it is served by the development server. */
export function pageBuild(): string | undefined {
  const build = document.querySelector<HTMLMetaElement>('meta[name="igilik-build"]')?.content;
  return build === "" ? undefined : build;
}

/** Where browsers reach the server; undefined: at the address they use. Rejects when it cannot be asked. */
export async function servedPublicUrl(): Promise<string | undefined> {
  const { publicUrl } = await askHealth();
  return typeof publicUrl === "string" ? publicUrl : undefined;
}

/** The build that the server serves now; rejects when it cannot be asked. */
export async function servedBuild(): Promise<string | undefined> {
  const { build } = await askHealth();
  return typeof build === "string" ? build : undefined;
}

async function askHealth(): Promise<{ build?: unknown; publicUrl?: unknown }> {
  const response = await fetch("/healthz", { cache: "no-store" });
  return (await response.json()) as { build?: unknown; publicUrl?: unknown };
}

/**
 * Whether this very page can be had from the server now, with the scripts and styles it names: a page without its
 * script could never reload itself again.
 */
export async function isPageThere(): Promise<boolean> {
  // The server hands pages only to those who ask for one.
  const page = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html" } });
  if (!page.ok) return false;
  const addresses = [...(await page.text()).matchAll(ownFile)].flatMap(([, address]) => address ?? []);
  const answers = await Promise.all(addresses.map((address) => fetch(address)));
  return addresses.length > 0 && answers.every(({ ok }) => ok);
}

/** The build this page reloaded itself for last. */
export const triedBuild = {
  read(): string | null {
    return sessionStorage.getItem(triedKey);
  },
  write(build: string): void {
    sessionStorage.setItem(triedKey, build);
  },
};

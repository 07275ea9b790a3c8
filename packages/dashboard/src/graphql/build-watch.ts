/** The build that this page is of; undefined when it is served by the development server. */
export function pageBuild(): string | undefined {
  const build = document.querySelector<HTMLMetaElement>('meta[name="igilik-build"]')?.content;
  return build === "" ? undefined : build;
}

const triedKey = "igilik.reloaded-for";
const spreadMs = 20_000;

/**
 * Reloads an open page soon after the server has a newer build, at a moment of its own so that not all pages come at
 * once. Tries once for each build: a proxy that still hands out the old page must not make it reload for ever.
 */
export async function reloadOnNewBuild(reload = () => location.reload()): Promise<void> {
  const mine = pageBuild();
  if (mine === undefined) return;
  const served = await servedBuild();
  if (served === undefined || served === mine || sessionStorage.getItem(triedKey) === served) return;
  sessionStorage.setItem(triedKey, served);
  setTimeout(reload, Math.random() * spreadMs);
}

/** The build that the server hands out now; undefined when it cannot be asked. */
async function servedBuild(): Promise<string | undefined> {
  try {
    const response = await fetch("/healthz", { cache: "no-store" });
    const health = (await response.json()) as { build?: unknown };
    return typeof health.build === "string" ? health.build : undefined;
  } catch {
    return undefined; // the next connection asks again
  }
}

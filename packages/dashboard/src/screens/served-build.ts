const triedKey = "igilik.screen.tried-build";

/** The build that the server serves now, by `/healthz`; rejects when it cannot be asked. */
export async function servedBuild(): Promise<string | undefined> {
  const response = await fetch("/healthz", { cache: "no-store" });
  const health = (await response.json()) as { build?: unknown };
  return typeof health.build === "string" ? health.build : undefined;
}

/** Whether this very page can be had from the server now. */
export async function isPageThere(): Promise<boolean> {
  const response = await fetch(location.href, { cache: "no-store" });
  return response.ok;
}

/** The build this screen reloaded itself for last. */
export const triedBuild = {
  read(): string | null {
    return sessionStorage.getItem(triedKey);
  },
  write(build: string): void {
    sessionStorage.setItem(triedKey, build);
  },
};

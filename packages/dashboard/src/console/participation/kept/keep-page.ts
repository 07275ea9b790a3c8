import { pageBuild } from "../../../build/served-build";

/** Under what name the worker finds the page of a desk, whichever event it is of. */
const pageKey = "/console/desk/";
const cachePrefix = "igilik-desk-";
const buildOfPage = /<meta name="igilik-build" content="([^"]+)"/;
const namedFile = /(?:src|href)="(\/[^"]+\.(?:js|css|svg))"/g;

/**
 * Keeps this page with all that it has loaded, so that a desk opens without a network after its tab was closed. The
 * worker asks the network first and takes what is kept only when nothing answers: nobody who is online sees an old build.
 * Nothing happens in development and on pages without TLS, where browsers have no workers.
 */
export async function keepPage(): Promise<void> {
  const build = pageBuild();
  if (!build || !("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  await navigator.serviceWorker.register("/desk-worker.js", { scope: pageKey });
  const page = await fetch(location.href, { cache: "no-store", headers: { accept: "text/html" } });
  const text = await page.clone().text();
  // The server has a newer build meanwhile: that page keeps itself when it is opened.
  if (!page.ok || buildOfPage.exec(text)?.[1] !== build) return;
  const name = cachePrefix + build;
  const cache = await caches.open(name);
  await cache.addAll([...new Set([...filesIn(text), ...loadedFiles()])]);
  await cache.put(pageKey, page);
  for (const other of await caches.keys())
    if (other.startsWith(cachePrefix) && other !== name) await caches.delete(other);
}

function filesIn(html: string): string[] {
  return [...html.matchAll(namedFile)].flatMap(([, file]) => file ?? []);
}

function loadedFiles(): string[] {
  return performance
    .getEntriesByType("resource")
    .map(({ name }) => new URL(name, location.href))
    .filter(({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"))
    .map(({ pathname }) => pathname);
}

// Promise: whoever has a network gets what the server has. Only when nothing answers, or nothing but a fault, a desk is
// opened from what its page has kept on this device (see keep-page.ts).
const pageKey = "/console/desk/";
const patienceMs = 10_000;

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(networkFirst(request, pageKey));
  else if (pathname.startsWith("/assets/")) event.respondWith(networkFirst(request, pathname));
});

async function networkFirst(request, key) {
  const kept = () => caches.match(key, { ignoreVary: true });
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMs) });
    return answer.status < 500 ? answer : ((await kept()) ?? answer);
  } catch (cause) {
    const found = await kept();
    if (found) return found;
    throw cause;
  }
}

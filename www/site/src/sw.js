// After the first visit the site works without a network: its files are kept when it is installed.
// With a network, what the server has comes first, so that no visit shows an older version.
// build.mjs puts the lists of files and their fingerprint here. LATER are the engines in other shapes,
// larger than the rest of the site: kept only where there is no WebAssembly.
const CACHE = `conforme-site-${VERSION}`;

self.addEventListener("install", (event) => {
  const needed = typeof WebAssembly === "undefined" ? [...FILES, ...LATER] : FILES;
  const files = needed.map((file) => new Request(file, { cache: "no-cache" }));
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", (event) => {
  const older = (name) => name.startsWith("conforme-site-") && name !== CACHE;
  const forget = async () => Promise.all((await caches.keys()).filter(older).map((name) => caches.delete(name)));
  event.waitUntil(forget().then(() => self.clients.claim()));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  const kept = async () => (await caches.match(request, { ignoreSearch: true })) ?? Response.error();
  event.respondWith(fetch(request).catch(kept));
});

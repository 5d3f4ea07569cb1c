/// <reference lib="webworker" />
// Keeps the application itself on the device, never anything it was told: answers of the interface are not touched.
export {};
declare const self: ServiceWorkerGlobalScope;

/** The built files, put in by the build. */
declare const SHELL_FILES: readonly string[];
/** Changes whenever one of them does. */
declare const SHELL_VERSION: string;

const files: readonly string[] = SHELL_FILES;
const prefix = 'tongxing-shell-';
const cacheName = `${prefix}${SHELL_VERSION}`;

/** Files of an earlier version that are still the same are not asked for again. */
async function keepShell(): Promise<void> {
  const cache = await caches.open(cacheName);
  await Promise.all(
    files.map(async (file) => {
      const known = file.startsWith('/assets/') ? await caches.match(file) : undefined;
      const response = known ?? (await fetch(file, { cache: 'reload', credentials: 'same-origin' }));
      if (!response.ok) throw new Error(`${file}: ${response.status}`);
      await cache.put(file, response);
    }),
  );
}

/** The version before this one stays: a page that is still open may ask for one of its parts. */
async function forgetOldShells(): Promise<void> {
  const shells = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(shells.slice(0, -1).map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => event.waitUntil(keepShell()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOldShells().then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});

const isPage = (path: string) => !/^\/(api|health|socket\.io)(\/|$)|\.[a-z0-9]+$/i.test(path);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  const file = request.mode === 'navigate' && isPage(pathname) ? '/' : pathname;
  if (!files.includes(file) && !file.startsWith('/assets/')) return;
  event.respondWith(caches.match(file).then((kept) => kept ?? fetch(request)));
});

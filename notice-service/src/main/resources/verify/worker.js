// Keeps the page itself, so that it opens without a network. The service puts VERSION and PARTS before this text: a new
// version of any part is a new worker with a store of its own, so parts of two versions never meet.
/* global VERSION, PARTS */

const PAGE = '/verify';
const PREFIX = 'shikaku-verify-page-';
const STORE = PREFIX + VERSION;

self.addEventListener('install', (event) => {
  const requests = [PAGE, ...PARTS].map((path) => new Request(path, { cache: 'reload', credentials: 'omit' }));
  event.waitUntil(
    caches
      .open(STORE)
      .then((store) => store.addAll(requests))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== STORE))
      .then((old) => Promise.all(old.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

// Looked up and fetched by path: the address of a navigation holds the fragment, which goes no further.
async function part(path) {
  const store = await caches.open(STORE);
  return (await store.match(path)) ?? fetch(path);
}

self.addEventListener('fetch', (event) => {
  const path = event.request.mode === 'navigate' ? PAGE : new URL(event.request.url).pathname;
  if (event.request.method === 'GET' && (path === PAGE || PARTS.includes(path))) {
    event.respondWith(part(path));
  }
});

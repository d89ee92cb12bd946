// Keeps the files of the playground, so that it opens without a network; each is fetched once.

const NAME = `argmap-${"VERSION"}`;
const addresses = (names) => names.map((name) => new URL(name, registration.scope).href);
const FILES = addresses("ALWAYS");
const KNOWN = new Set([...FILES, ...addresses("SOMETIMES")]);

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(begin()));

async function begin() {
    for (const name of await caches.keys()) {
        if (name.startsWith("argmap-") && name !== NAME && name !== "argmap-memory") await caches.delete(name);
    }
    await clients.claim();
}

self.addEventListener("fetch", (event) => {
    const address = event.request.url.split(/[?#]/)[0].replace(/index\.html$/, "");
    if (event.request.method === "GET" && KNOWN.has(address)) event.respondWith(kept(address));
});

async function kept(address) {
    const cache = await caches.open(NAME).catch(() => null);
    const found = await cache?.match(address);
    if (found) return found;
    const fetched = await fetch(address, { cache: "no-cache" }); // else a new version could be given old files
    if (fetched.ok) await cache?.put(address, fetched.clone()).catch(() => {}); // there may be no room
    return fetched;
}

// Once Python runs, the page asks for what it has loaded before this script was there.
self.addEventListener("message", (event) => {
    if (event.data !== "keep") return;
    const all = Promise.all(FILES.map(kept));
    event.waitUntil(
        all.then(
            () => event.source.postMessage("kept"),
            () => event.source.postMessage("not kept"),
        ),
    );
});

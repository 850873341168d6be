/**
 * Keeps the page for use without a network. Each build has a cache of its own: a version is taken
 * with all its files or not at all, and an older one stays for as long as a page of it is open.
 */
declare const self: ServiceWorkerGlobalScope

/** Every file of the page, by address relative to it, with the hash of its bytes; the build knows. */
declare const __PAGE_FILES__: readonly (readonly [file: string, integrity: string])[]
declare const __PAGE_VERSION__: string

const files: ReadonlyMap<string, string> = new Map(__PAGE_FILES__)
const { scope } = self.registration
// An origin may hold several pages, each under a path of its own.
const ownCaches = `cyanotype ${scope} `
const ownCache = ownCaches + __PAGE_VERSION__

/** What is fetched at a time: the page itself has the network first. */
const lanes = 3

self.addEventListener('install', (event) => event.waitUntil(fillCache()))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))
self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request)
  if (file !== undefined) event.respondWith(answer(file, event.request))
})
self.addEventListener('message', (event) => {
  if (event.origin !== self.location.origin) return
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting())
  if (event.data === 'page-started') event.waitUntil(fillCache().then(dropOldCaches))
})

/** Fetches what is missing: all of it at first, later what the browser may have thrown away. */
async function fillCache(): Promise<void> {
  const cache = await caches.open(ownCache)
  const there = new Set((await cache.keys()).map(({ url }) => url))
  const missing = [...files].filter(([file]) => !there.has(addressOf(file)))
  const fetchOneByOne = async (): Promise<void> => {
    for (let next = missing.shift(); next !== undefined; next = missing.shift()) {
      const [file, integrity] = next
      await cache.put(addressOf(file), await fetchFile(file, integrity))
    }
  }
  await Promise.all(Array.from({ length: lanes }, fetchOneByOne))
}

/** The bytes that the build had, or a failure: a page of two builds would be none. */
async function fetchFile(file: string, integrity: string): Promise<Response> {
  const address = addressOf(file)
  const known = isNamedByHash(file) ? await caches.match(address) : undefined
  if (known !== undefined) return known
  const cache = isNamedByHash(file) ? 'default' : 'no-cache'
  const response = await fetch(address, { integrity, cache, priority: 'low' })
  // Hosts may lead `index.html` elsewhere; no page is opened with an answer that says so.
  return response.redirected ? new Response(response.body, response) : response
}

/** Not while a newer version is about to come, or another page may be one of an older version. */
async function dropOldCaches(): Promise<void> {
  const names = await caches.keys()
  const { waiting, installing } = self.registration
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  if (waiting !== null || installing !== null || pages.length > 1) return
  const old = names.filter((name) => name.startsWith(ownCaches) && name !== ownCache)
  await Promise.all(old.map((name) => caches.delete(name)))
}

async function answer(file: string, request: Request): Promise<Response> {
  const address = addressOf(file)
  const cache = await caches.open(ownCache)
  // A page of an older version asks for files of that version.
  return (await cache.match(address)) ?? (await caches.match(address)) ?? fetch(request)
}

/** The file of the page that is asked for, whatever is asked of it; undefined for all else. */
function fileOf({ method, url }: Request): string | undefined {
  const { origin, pathname } = new URL(url)
  const address = origin + pathname
  if (method !== 'GET' || !address.startsWith(scope)) return undefined
  const file = address.slice(scope.length) || 'index.html'
  return files.has(file) || isNamedByHash(file) ? file : undefined
}

function isNamedByHash(file: string): boolean {
  return file.startsWith('assets/')
}

function addressOf(file: string): string {
  return new URL(file, scope).href
}

export {}

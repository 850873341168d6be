import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'

const app = join(import.meta.dirname, '../../dist/app')

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
}

export type StaticHost = {
  /** Where the page is, with a slash at the end. */
  readonly address: string
  readonly stop: () => Promise<void>
}

/**
 * Hosts the built page as many do: under a path, without any header of ours, and with `index.html`
 * led on to the folder.
 */
export async function hostUnder(prefix: string): Promise<StaticHost> {
  const server = createServer(async ({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://localhost')
    if (!pathname.startsWith(prefix)) return response.writeHead(404).end()
    const file = pathname.slice(prefix.length)
    if (file === 'index.html') return response.writeHead(301, { Location: prefix }).end()
    try {
      const bytes = await readFile(join(app, file || 'index.html'))
      const type = types[extname(file || 'index.html')] ?? 'application/octet-stream'
      return response.writeHead(200, { 'Content-Type': type }).end(bytes)
    } catch {
      return response.writeHead(404).end()
    }
  })
  await new Promise<void>((listening) => server.listen(0, 'localhost', listening))
  const bound = server.address()
  if (bound === null || typeof bound === 'string') throw new Error('no port was given')
  return {
    address: `http://localhost:${bound.port}${prefix}`,
    stop: () =>
      new Promise((gone) => {
        server.close(() => gone())
        server.closeAllConnections()
      }),
  }
}

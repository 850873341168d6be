import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { basename, extname, join, normalize, resolve, sep } from 'node:path'
import { headerPolicy } from '../../content-security-policy.ts'
import {
  type Command,
  type ExitStatus,
  type OptionValues,
  textOption,
  UsageError,
} from '../command.ts'

const DEFAULT_PORT = 4173
/** Only this machine: the page is for the person at it. */
const HOST = 'localhost'
/** Where the served page asks for the blueprint named on the command line. */
const OPENED_PATH = '/opened/'

const contentTypes: ReadonlyMap<string, string> = new Map([
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.svg', 'image/svg+xml'],
  ['.png', 'image/png'],
  ['.woff2', 'font/woff2'],
  ['.ttf', 'font/ttf'],
  ['.yaml', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json'],
])

const securityHeaders = {
  'Content-Security-Policy': headerPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

export const serveCommand: Command = {
  name: 'serve',
  usage: '[FILE] [--port N]',
  summary: 'Serves the editor on this machine, with FILE open when one is given.',
  options: { port: { type: 'string' } },
  optionHelp: [['--port N', `the port to listen on (default ${DEFAULT_PORT})`]],
  run: serve,
}

async function serve(operands: readonly string[], options: OptionValues): Promise<ExitStatus> {
  if (operands.length > 1) throw new UsageError('one file at most')
  const port = readPort(textOption(options, 'port'))
  const app = resolve(import.meta.dirname, '../app')
  if (!existsSync(join(app, 'index.html'))) {
    throw new UsageError(`the built page is missing beside the command (${app}); run npm run build`)
  }
  const opened = operands[0]
  if (opened !== undefined && !existsSync(opened)) throw new UsageError(`${opened}: no such file`)
  const server = createServer((request, response) => answer(app, opened, request, response))
  return new Promise((done, fail) => {
    server.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') {
        fail(new UsageError(`port ${port} is busy; choose another with --port or PORT`))
      } else if (error.code === 'EACCES') {
        fail(
          new UsageError(`port ${port} may not be used here; choose another with --port or PORT`),
        )
      } else {
        fail(error)
      }
    })
    server.on('close', () => done(0))
    server.listen(port, HOST, () => {
      const address = server.address()
      const listening = typeof address === 'object' && address !== null ? address.port : port
      const page = opened === undefined ? '' : `/?open=${encodeURIComponent(basename(opened))}`
      process.stdout.write(`Cyanotype is at http://${HOST}:${listening}${page}\n`)
    })
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop())
    function stop(): void {
      server.close()
      server.closeAllConnections()
    }
  })
}

function readPort(text: string | undefined): number {
  if (text === undefined) return DEFAULT_PORT
  const port = Number(text)
  if (!/^\d{1,5}$/.test(text) || port > 65_535) throw new UsageError(`--port ${text} is not a port`)
  return port
}

function answer(
  app: string,
  opened: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...securityHeaders, Allow: 'GET, HEAD' }).end()
    return
  }
  const path = decodePath(request.url ?? '/')
  if (opened !== undefined && path === `${OPENED_PATH}${basename(opened)}`) {
    const bytes = readFileSync(opened)
    response.writeHead(200, { ...securityHeaders, 'Content-Type': 'application/octet-stream' })
    response.end(request.method === 'HEAD' ? undefined : bytes)
    return
  }
  const file = path === undefined ? undefined : findFile(app, path)
  if (file === undefined) {
    response.writeHead(404, { ...securityHeaders, 'Content-Type': 'text/plain' }).end('Not found\n')
    return
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': contentTypes.get(extname(file)) ?? 'application/octet-stream',
    'Cache-Control': path?.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else createReadStream(file).pipe(response)
}

/** The path of a request, or undefined when it is not one. */
function decodePath(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/** The file that a path names; nothing outside the folder, whatever the path says. */
function findFile(app: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined
  const file = normalize(join(app, path.endsWith('/') ? `${path}index.html` : path))
  if (!file.startsWith(app + sep)) return undefined
  const stat = statSync(file, { throwIfNoEntry: false })
  return stat?.isFile() ? file : undefined
}

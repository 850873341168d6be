import { createReadStream, existsSync } from 'node:fs'
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
import { findStat } from '../read-folder.ts'
import { readInputFile } from '../read-input-file.ts'

const DEFAULT_PORT = 4173
/** Only this machine: the page is for the person at it. */
const HOST = 'localhost'
const ownNames: ReadonlySet<string> = new Set([HOST, '127.0.0.1', '[::1]'])
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
  if (opened === '-') throw new UsageError('standard input cannot be served; name a file')
  if (opened !== undefined) readInputFile(opened)
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
  if (!isOwnHost(request)) {
    refuse(response, 421, 'This address is not the one that Cyanotype is served at')
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    refuse(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD')
    return
  }
  const path = decodePath(request.url ?? '/')
  if (opened !== undefined && path === `${OPENED_PATH}${basename(opened)}`) {
    answerOpened(opened, request, response)
    return
  }
  const file = path === undefined ? undefined : findFile(app, path)
  if (file === undefined) {
    refuse(response, 404, 'Not found')
    return
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': contentTypes.get(extname(file)) ?? 'application/octet-stream',
    'Cache-Control': path?.startsWith('/assets/') ? 'max-age=31536000, immutable' : 'no-cache',
  })
  if (request.method === 'HEAD') response.end()
  else stream(file, response)
}

/**
 * A page elsewhere may let its own name lead to this machine and read what is served here as its
 * own: only requests by this machine's names are answered.
 */
function isOwnHost({ headers }: IncomingMessage): boolean {
  // Any port: a tunnel to this machine may begin at another one.
  return ownNames.has((headers.host ?? '').toLowerCase().replace(/:\d+$/, ''))
}

function answerOpened(opened: string, request: IncomingMessage, response: ServerResponse): void {
  let bytes: Uint8Array
  try {
    bytes = readInputFile(opened)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    // It was there when the program began.
    refuse(response, 404, error.message)
    return
  }
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/octet-stream',
    'Cache-Control': 'no-store',
  })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

function refuse(response: ServerResponse, status: number, why: string): void {
  response
    .writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${why}\n`)
}

/** The page may be built anew while it is served: then a file can go between two looks. */
function stream(file: string, response: ServerResponse): void {
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response)
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
  return findStat(file)?.isFile() === true ? file : undefined
}

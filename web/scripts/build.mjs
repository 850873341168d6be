/** Builds page, command line and service worker into `dist/`; with `--if-stale` only when a source changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { listPageFiles } from './page-files.mjs'
import { root } from './root.mjs'

const sources = [
  'web',
  'public',
  'schemas',
  'index.html',
  'vite.config.ts',
  'package.json',
  'package-lock.json',
]
const stamp = join(root, 'dist', '.built-from')

export async function build() {
  // Whatever the caller is at, a test for one: what is built is what is shipped.
  process.env.NODE_ENV = 'production'
  const { build: viteBuild } = await import('vite')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const inMode = (mode, define = {}) => {
    const configFile = join(root, 'vite.config.ts')
    return viteBuild({ root, mode, define, configFile, logLevel: 'warn' })
  }
  await inMode('production')
  await inMode('cli')
  const { files, version } = listPageFiles(join(root, 'dist', 'app'))
  await inMode('service-worker', {
    __PAGE_FILES__: JSON.stringify(files),
    __PAGE_VERSION__: JSON.stringify(version),
  })
  writeFileSync(stamp, hashOfSources())
}

export async function buildIfStale() {
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOfSources()) return
  console.log('Building …')
  await build()
}

function hashOfSources() {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, join(root, source), source)
  return hash.digest('hex')
}

function addToHash(hash, path, name) {
  if (!existsSync(path)) return
  if (/\.(test|bench)\.tsx?$/.test(name)) return
  const entries = listFolder(path)
  if (entries === undefined) {
    hash.update(`${name}\0`).update(readFileSync(path))
    return
  }
  for (const entry of entries) addToHash(hash, join(path, entry), `${name}/${entry}`)
}

/** Undefined for a file. */
function listFolder(path) {
  try {
    return readdirSync(path).sort()
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined
    throw error
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await (process.argv.includes('--if-stale') ? buildIfStale() : build())
}

/** Builds the page and the command line into `dist/`; with `--if-stale` only when a source changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
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
  const { build: viteBuild } = await import('vite')
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  for (const mode of ['production', 'cli']) {
    await viteBuild({ root, mode, configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
  }
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

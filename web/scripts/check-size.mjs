/**
 * What a first visit loads before anybody touches anything, in gzip bytes, against the budget file:
 * the page's entry with its static imports, and the worker with its own.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from './root.mjs'

const app = process.argv[2] ?? join(root, 'dist', 'app')
const budget = JSON.parse(readFileSync(new URL('../size-budget.json', import.meta.url), 'utf8'))

const manifest = JSON.parse(readFileSync(join(app, '.vite', 'manifest.json'), 'utf8'))
const entries = Object.values(manifest)
  .filter((chunk) => chunk.isEntry)
  .map((chunk) => chunk.file)
const workers = readdirSync(join(app, 'assets'))
  .filter((file) => /^engine-worker-.*\.js$/.test(file))
  .map((file) => join('assets', file))
const first = new Set()
for (const file of [...entries, ...workers]) addWithImports(file)

let total = 0
let failed = workers.length === 0
if (failed) console.error('no engine worker in the build: the measure would be wrong')
for (const file of [...first].sort()) {
  const text = readFileSync(join(app, file), 'utf8')
  const size = gzipSync(text, { level: 9 }).length
  total += size
  console.log(`${(size / 1024).toFixed(1).padStart(8)} KB  ${file}`)
  for (const lazy of budget.lazy) {
    if (text.includes(lazy.mark)) {
      console.error(`${lazy.name} is in ${file}, which loads before the first interaction`)
      failed = true
    }
  }
}
const limit = budget.firstLoadKilobytes
console.log(
  `${(total / 1024).toFixed(1).padStart(8)} KB  of ${limit} KB before the first interaction`,
)
process.exit(!failed && total <= limit * 1024 ? 0 : 1)

/** Follows static imports as they stand in the built text; `import(…)` is not one. */
function addWithImports(file) {
  if (first.has(file)) return
  first.add(file)
  const text = readFileSync(join(app, file), 'utf8')
  for (const [, target] of text.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[^'"();]*?from\s*)?["'](\.[^"']+\.js)["']/g,
  )) {
    addWithImports(join(dirname(file), target))
  }
  for (const [, target] of text.matchAll(/new URL\(["']([^"']*engine-worker[^"']*\.js)["']/g)) {
    addWithImports(join('assets', basename(target)))
  }
}

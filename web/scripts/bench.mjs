/**
 * Times the benchmarks of `web/testing/benchmarks.ts`, in rounds so that a slow moment of the
 * machine hits all of them, prints a table and writes `bench-out/bench.json`.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { build } from 'vite'
import { measureDrags } from './bench-drag.mjs'
import { root } from './root.mjs'

const ROUNDS = 15
const WARM_UP = 10

// The code as it is shipped, bundled: module by module it would pay for every import it reads.
const outDir = join(root, 'node_modules', '.bench')
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  mode: 'cli',
  logLevel: 'error',
  ssr: { noExternal: [], external: ['@cdktn/hcl-tools', 'yaml'] },
  build: {
    ssr: 'web/testing/benchmarks.ts',
    outDir,
    emptyOutDir: true,
    rollupOptions: { output: { entryFileNames: 'benchmarks.mjs' } },
  },
})
await build({
  root,
  configFile: join(root, 'vite.config.ts'),
  mode: 'cli',
  logLevel: 'error',
  build: { outDir: join(outDir, 'cli') },
})
process.env.CYANOTYPE_REFERENCE ??= join(root, '../shared/reference')
const { makeBenchmarks } = await import(join(outDir, 'benchmarks.mjs'))
const benchmarks = await makeBenchmarks()
const times = new Map(benchmarks.map(({ name }) => [name, []]))
for (let round = -WARM_UP; round < ROUNDS; round++) {
  for (const { name, run } of benchmarks) {
    const start = performance.now()
    await run()
    if (round >= 0) times.get(name).push(performance.now() - start)
  }
}

for (const [name, list] of Object.entries(await measureDrags(outDir))) times.set(name, list)

const results = {}
for (const [name, list] of times) {
  list.sort((a, b) => a - b)
  const median = list[Math.floor(list.length / 2)]
  results[name] = { median_ms: round(median), min_ms: round(list[0]), n: list.length }
}
mkdirSync(join(root, 'bench-out'), { recursive: true })
writeFileSync(join(root, 'bench-out', 'bench.json'), `${JSON.stringify(results, undefined, 2)}\n`)
for (const [name, { median_ms, min_ms }] of Object.entries(results)) {
  const base = baseline(name)
  const ratio =
    base === undefined ? '' : `  ${(median_ms / base).toFixed(2)} of ${name.split(':')[0]}`
  console.log(
    `${String(median_ms).padStart(10)} ms  min ${String(min_ms).padStart(9)}  ${name}${ratio}`,
  )
}
process.exit(0)

/** The other way of doing the same work, when `name` is ours. */
function baseline(name) {
  const [work, way] = name.split(': ')
  if (way === undefined) return undefined
  const first = Object.keys(results).find((other) => other.startsWith(`${work}: `))
  const other = Object.keys(results).find((o) => o.startsWith(`${work}: `) && o !== name)
  return first === name && other !== undefined ? results[other].median_ms : undefined
}

function round(milliseconds) {
  return Math.round(milliseconds * 1000) / 1000
}

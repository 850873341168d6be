import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { format } from '@cdktn/hcl-tools'
import { parseDocument as parseWithLibrary } from 'yaml'
import { analyze } from '../engine/analyze.ts'
import { readBlueprint } from '../engine/blueprint/read-blueprint.ts'
import { buildDeployment } from '../engine/build-deployment.ts'
import { makeCollector } from '../engine/diagnostic/collector.ts'
import { parseDocument } from '../engine/document/parse-document.ts'
import { formatHcl } from '../engine/hcl/format.ts'
import { inputsOfCase, textsOfCase } from './analyze-reference-case.ts'
import { builtInInputs } from './analyze-text.ts'
import { loadBuiltInCatalog } from './built-in-catalog.ts'
import { commandLineOf } from './command-line-of.ts'
import { makeLargeBlueprint } from './make-large-blueprint.ts'
import { readReference, referencePath } from './reference.ts'
import { type ReferenceCase, readReferenceCases } from './reference-cases.ts'

export type Benchmark = { readonly name: string; readonly run: () => unknown }

/**
 * What `npm run bench` times. Names that share their part before the colon do the same work, so
 * their ratio in one run is what counts.
 */
export async function makeBenchmarks(): Promise<readonly Benchmark[]> {
  const largestCase = readReferenceCases('official')
    .filter(({ accepted }) => accepted)
    .reduce((a, b) => (b.blueprint.length > a.blueprint.length ? b : a))
  const largest = largestCase.blueprint
  const [texts, inputs] = [textsOfCase(largestCase), inputsOfCase(largestCase)]
  const modules = moduleFiles()
  await format('a = 1')
  return [
    {
      name: 'parse-largest-blueprint: parse and read',
      run: () => readBlueprint(parseDocument('blueprint', largest), makeCollector()),
    },
    { name: 'parse-largest-blueprint: yaml', run: () => parseWithLibrary(largest) },
    { name: 'format-module-tree: ours', run: () => modules.map(formatHcl) },
    {
      name: 'format-module-tree: hcl-tools',
      run: () => Promise.all(modules.map((text) => format(text))),
    },
    {
      name: 'analyze-largest-blueprint',
      run: () => analyze({ blueprint: largest, deployment: undefined }, builtInInputs),
    },
    {
      name: 'analyze-and-write-largest-blueprint',
      run: () => buildDeployment(texts, inputs),
    },
    { name: 'load-catalog', run: loadBuiltInCatalog },
    ...coldBenchmarks(largestCase),
    ...[200, 1000].map((count) => {
      const blueprint = makeLargeBlueprint(count)
      return {
        name: `analyze-${count}-modules`,
        run: () => analyze({ blueprint, deployment: undefined }, builtInInputs),
      }
    }),
  ]
}

/**
 * The command line as a whole process: `create` for the largest blueprint, and what of that is
 * Node's own start and the loading of the bundle.
 */
function coldBenchmarks(row: ReferenceCase): readonly Benchmark[] {
  const command = join(import.meta.dirname, 'cli/cyanotype.mjs')
  const out = mkdtempSync(join(tmpdir(), 'cyanotype-bench-'))
  process.on('exit', () => rmSync(out, { recursive: true, force: true }))
  const start = (...words: readonly string[]) => {
    const { status, stderr } = spawnSync(process.execPath, words, {
      cwd: row.blueprintFolder,
      encoding: 'utf8',
    })
    if (status !== 0) throw new Error(stderr)
  }
  const words = [command, 'create', 'blueprint.yaml', ...commandLineOf(row)]
  let times = 0
  return [
    { name: 'start-node-cold', run: () => start('-e', '') },
    { name: 'start-cyanotype-cold', run: () => start(command, '--version') },
    {
      name: 'create-largest-blueprint-cold',
      run: () => start(...words, '-o', join(out, String(times++))),
    },
  ]
}

function moduleFiles(): readonly string[] {
  return readdirSync(referencePath('toolkit-v1.95.0'), { recursive: true })
    .map(String)
    .filter((path) => /\.(tf|hcl)$/.test(path))
    .map((path) => readReference('toolkit-v1.95.0', path))
}

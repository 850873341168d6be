import { readdirSync } from 'node:fs'
import { format } from '@cdktn/hcl-tools'
import { parseDocument as parseWithLibrary } from 'yaml'
import { analyze } from '../engine/analyze.ts'
import { readBlueprint } from '../engine/blueprint/read-blueprint.ts'
import { makeCollector } from '../engine/diagnostic/collector.ts'
import { parseDocument } from '../engine/document/parse-document.ts'
import { formatHcl } from '../engine/hcl/format.ts'
import { builtInInputs } from './analyze-text.ts'
import { makeLargeBlueprint } from './make-large-blueprint.ts'
import { readReference, referencePath } from './reference.ts'
import { readReferenceCases } from './reference-cases.ts'

export type Benchmark = { readonly name: string; readonly run: () => unknown }

/**
 * What `npm run bench` times. Names that share their part before the colon do the same work, so
 * their ratio in one run is what counts.
 */
export async function makeBenchmarks(): Promise<readonly Benchmark[]> {
  const largest = readReferenceCases('official')
    .map(({ blueprint }) => blueprint)
    .reduce((a, b) => (b.length > a.length ? b : a))
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
    ...[200, 1000].map((count) => {
      const blueprint = makeLargeBlueprint(count)
      return {
        name: `analyze-${count}-modules`,
        run: () => analyze({ blueprint, deployment: undefined }, builtInInputs),
      }
    }),
  ]
}

function moduleFiles(): readonly string[] {
  return readdirSync(referencePath('toolkit-v1.95.0'), { recursive: true })
    .map(String)
    .filter((path) => /\.(tf|hcl)$/.test(path))
    .map((path) => readReference('toolkit-v1.95.0', path))
}

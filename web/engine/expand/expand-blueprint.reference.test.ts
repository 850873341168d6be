import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { analyzeReferenceCase } from '../../testing/analyze-reference-case.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
  readWanted,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import type { Intent } from '../blueprint/intent.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import { printExpandedBlueprint } from '../write/expanded-blueprint.ts'
import { type Expanded, factsOf } from './expanded.ts'

const sets: readonly (readonly [string, () => readonly ReferenceCase[]])[] = [
  ['official', () => readReferenceCases('official')],
  ['made', () => readReferenceCases('made')],
  ['mutated', readMutations],
]

/**
 * The values of `expanded_blueprint.yaml`; the bytes are held elsewhere. Blueprints with modules
 * whose files are not read here cannot be expanded, and are left out.
 */
describe.runIf(hasReference).each(sets)('%s blueprints', (name, readCases) => {
  test('expand to the values that gcluster gives', { timeout: 120_000 }, () => {
    const rows = readCases().flatMap((row) => {
      const wanted = readWanted(row, 'want', '.ghpc/artifacts/expanded_blueprint.yaml')
      if (!row.accepted || wanted === undefined) return []
      const { expanded } = analyzeReferenceCase(row)
      return hasAllFacts(expanded) ? [{ row, wanted, expanded }] : []
    })
    const wrong = rows.filter(({ expanded, wanted }) => !isSame(expanded, wanted))
    tellScore(`${name} blueprints expanded`, rows.length - wrong.length, rows.length)
    expect(rows.length).toBeGreaterThan(40)
    expect(wrong.map(({ row }) => row.name)).toEqual([])
  })
})

function hasAllFacts(expanded: Expanded | undefined): expanded is Expanded {
  return expanded !== undefined && [...expanded.modules.values()].every(factsOf)
}

const setting = { collector: makeCollector<Intent>(), toolkit: undefined }

/** Equal as YAML trees, blanks inside expressions apart. */
function isSame(expanded: Expanded, wanted: string): boolean {
  const written = printExpandedBlueprint(expanded, setting)
  if (written.endsWith(`\n${wanted}`)) return true
  return JSON.stringify(normalize(parse(written))) === JSON.stringify(normalize(parse(wanted)))
}

function normalize(tree: unknown): unknown {
  if (typeof tree === 'string') return tree.startsWith('((') ? tree.replace(/\s+/g, '') : tree
  if (Array.isArray(tree)) return tree.map(normalize)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.entries(tree)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => [key, normalize(value)])
}

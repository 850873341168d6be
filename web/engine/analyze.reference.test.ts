import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import {
  analyzeReferenceCase,
  gitModules,
  misjudgement,
} from '../testing/analyze-reference-case.ts'
import { hasReference } from '../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
  readWanted,
} from '../testing/reference-cases.ts'
import { tellScore } from '../testing/tell-score.ts'
import type { ToolkitModules } from './expand/expanded.ts'
import { writeExpandedBlueprint } from './write/expanded-blueprint.ts'

const EXPANDED = '.ghpc/artifacts/expanded_blueprint.yaml'

const sets: readonly (readonly [string, () => readonly ReferenceCase[]])[] = [
  ['official', () => readReferenceCases('official')],
  ['made', () => readReferenceCases('made')],
  ['mutations', readMutations],
]

describe.runIf(hasReference).each(sets)('the %s cases', (name, readCases) => {
  test('are accepted and refused as gcluster does, on its lines', () => {
    const cases = readCases()
    const wrong = cases.flatMap((row) => {
      const problem = misjudgement(row, analyzeReferenceCase(row))
      return problem === undefined ? [] : [`${row.name}: ${problem}`]
    })
    tellScore(`verdicts of ${name} cases`, cases.length - wrong.length, cases.length)
    expect(wrong).toEqual([])
  })

  test.each(wantedSets(name))('expand to the values of %s', (set, modules) => {
    const cases = readCases().filter(
      (row) => row.accepted && readWanted(row, set, EXPANDED) !== undefined,
    )
    const wrong = cases.flatMap((row) => {
      const { expanded } = analyzeReferenceCase(row, modules)
      const written = expanded && String(writeExpandedBlueprint(expanded).content)
      const wanted = readWanted(row, set, EXPANDED)
      return written !== undefined && isSameTree(written, wanted ?? '') ? [] : [row.name]
    })
    tellScore(`${set} expansions of ${name} cases`, cases.length - wrong.length, cases.length)
    expect(wrong).toEqual([])
  })
})

/** Mutations say what changes in `want/` only. */
function wantedSets(
  name: string,
): readonly (readonly ['want' | 'want-git', ToolkitModules | undefined])[] {
  if (name === 'mutations') return [['want', undefined]]
  return [
    ['want', undefined],
    ['want-git', gitModules],
  ]
}

/** Equal as YAML trees, blanks in expressions apart: how they are laid out is tested elsewhere. */
function isSameTree(written: string, wanted: string): boolean {
  return JSON.stringify(normalize(parse(written))) === JSON.stringify(normalize(parse(wanted)))
}

function normalize(tree: unknown): unknown {
  if (typeof tree === 'string') return tree.startsWith('((') ? tree.replace(/\s+/g, '') : tree
  if (Array.isArray(tree)) return tree.map(normalize)
  if (typeof tree !== 'object' || tree === null) return tree
  return Object.fromEntries(
    Object.entries(tree)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => [key, normalize(value)]),
  )
}

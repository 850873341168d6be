import { describe, expect, test } from 'vitest'
import { analyzeReferenceCase, misjudgement } from '../../testing/analyze-reference-case.ts'
import { stride } from '../../testing/full-run.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'

/** Elsewhere than in a full run every so-manieth mutation stands for all. */
const STRIDE = stride(6)

/** Refusals that do not lie in the texts, with what they lie in. */
const BEYOND_THE_TEXTS: readonly (readonly [name: string, cause: string])[] = [
  ['made/no-cli-level', 'the command line'],
  ['made/no-depfile-missing', 'the command line'],
  ['made/no-module-remote-nowhere', 'the network'],
]

describe.skipIf(!hasReference)(
  'what gcluster refuses is an error on its line, the rest not',
  () => {
    test('official blueprints', () => {
      expect(misjudged('official', readReferenceCases('official'))).toEqual([])
    })

    test('made blueprints', () => {
      const beyond = BEYOND_THE_TEXTS.map(([name]) => name)
      expect(misjudged('made', readReferenceCases('made'), beyond)).toEqual([])
    })

    test('mutations', { timeout: 120_000 }, () => {
      const rows = readMutations().filter((_, index) => index % STRIDE === 0)
      expect(misjudged('mutations', rows)).toEqual([])
    })
  },
)

/** The rows that we judge otherwise than gcluster, one line each, apart from those excused. */
function misjudged(
  set: string,
  rows: readonly ReferenceCase[],
  excused: readonly string[] = [],
): readonly string[] {
  const wrong = rows.flatMap((row) => {
    const problem = misjudgement(row, analyzeReferenceCase(row))
    return problem === undefined ? [] : [{ name: row.name, problem }]
  })
  tellScore(`gcluster's verdict, ${set}`, rows.length - wrong.length, rows.length)
  return wrong
    .filter(({ name }) => !excused.includes(name))
    .map(({ name, problem }) => `${name}: ${problem}`)
}

import { describe, expect, test } from 'vitest'
import { analyzeReferenceCase, misjudgement } from '../../testing/analyze-reference-case.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'

/** All mutations take minutes; elsewhere every so-manieth stands for them. */
const isFull = process.env.CYANOTYPE_FULL === '1'
const EVERY = isFull ? 1 : 6

/** How many rows we judge as gcluster does, at least. */
const FLOOR = { official: 0, made: 0, mutations: 0 }

describe.skipIf(!hasReference)(
  'what gcluster refuses is an error on its line, and nothing else',
  () => {
    test('official blueprints', () => {
      expect(score('official', readReferenceCases('official'))).toBeGreaterThanOrEqual(
        FLOOR.official,
      )
    })

    test('made blueprints', () => {
      expect(score('made', readReferenceCases('made'))).toBeGreaterThanOrEqual(FLOOR.made)
    })

    test('mutations', { timeout: 600_000 }, () => {
      const rows = readMutations().filter((_, index) => index % EVERY === 0)
      expect(score('mutations', rows)).toBeGreaterThanOrEqual(FLOOR.mutations)
    })
  },
)

/** The share that we judge as gcluster does; the rest is told row by row. */
function score(name: string, rows: readonly ReferenceCase[]): number {
  const wrong = rows.flatMap((row) => {
    const misjudged = misjudgement(row, analyzeReferenceCase(row))
    return misjudged === undefined ? [] : [`${row.name}: ${misjudged}`]
  })
  tellScore(`gcluster's verdict, ${name}`, rows.length - wrong.length, rows.length)
  return (rows.length - wrong.length) / rows.length
}

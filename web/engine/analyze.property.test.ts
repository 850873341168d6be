import fc from 'fast-check'
import { expect, test } from 'vitest'
import { builtInInputs } from '../testing/analyze-text.ts'
import { runs } from '../testing/full-run.ts'
import { hasReference } from '../testing/reference.ts'
import { readReferenceCases } from '../testing/reference-cases.ts'
import { analyze } from './analyze.ts'
import { connectionsOf } from './expand/connections.ts'
import { fieldsOf } from './expand/list-fields.ts'
import { variablesOf } from './expand/view-variables.ts'

const texts = hasReference ? readReferenceCases('made').map(({ blueprint }) => blueprint) : []

/** Pieces that make a blueprint go wrong in ways of its own. */
const scraps = [
  '$(',
  '))',
  '((',
  '"',
  '{',
  '[',
  '- ',
  ':',
  '\n',
  '&a ',
  '*a',
  '<<: ',
  '~',
  '$(vars.x)',
  '__proto__',
  '\u0000',
  '\ud800',
  'modules: []',
  'use: [x]',
  'vars: 1',
  '  ',
  'ü',
]

test.runIf(hasReference)('no text makes the analysis throw', { timeout: 60_000 }, () => {
  const spoiled = fc
    .record({
      text: fc.constantFrom(...texts),
      other: fc.constantFrom(...texts),
      from: fc.nat(1000),
      length: fc.nat(60),
      scrap: fc.oneof(fc.constantFrom(...scraps), fc.string({ maxLength: 8 })),
      mix: fc.boolean(),
    })
    .map(({ text, other, from, length, scrap, mix }) => {
      const at = Math.round((from / 1000) * text.length)
      const inserted = mix ? other.slice(at, at + length) : scrap
      return text.slice(0, at) + inserted + text.slice(at + length)
    })
  fc.assert(
    fc.property(spoiled, spoiled, (blueprint, deployment) => {
      const analysis = analyze({ blueprint, deployment }, builtInInputs)
      expect(analysis.findings.every(({ span }) => span.start <= span.end)).toBe(true)
      expect(variablesOf(analysis).every(({ name }) => name !== undefined)).toBe(true)
      for (const { id } of analysis.graph?.modules ?? []) {
        const names = fieldsOf(analysis, id).map(({ name }) => name)
        expect(new Set(names).size).toBe(names.length)
        expect(connectionsOf(analysis, id).length % 2).toBe(0)
      }
    }),
    { seed: 11, numRuns: runs(300, 4_000) },
  )
})

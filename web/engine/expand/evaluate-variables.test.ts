import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'

/** The codes of what is wrong with these variables, and the lines. */
function problems(vars: string): readonly string[] {
  const text = `vars:\n  deployment_name: d\n${vars}`
  const { findings } = analyzeText(text, { rules: [] })
  return findings.map(({ code, span }) => `${code} ${text.slice(0, span.start).split('\n').length}`)
}

test('variables are evaluated after those that they need', () => {
  expect(problems('  a: $(vars.b[0])\n  b: [1]\n')).toEqual([])
  expect(problems('  a: $(vars.b[1])\n  b: [1]\n')).toEqual(['expression-step 3'])
})

test('labels that the author did not give are null at first, as in the toolkit', () => {
  expect(problems('  a: $(vars.labels)\n')).toEqual([])
  expect(problems('  a: $(vars.labels.ghpc_blueprint)\n')).toEqual(['expression-step 3'])
  expect(problems('  a: $(vars.labels)\n  b: $(vars.a.x)\n')).toHaveLength(1)
  expect(problems('  a: $(vars.labels.x)\n  labels: {x: y}\n')).toEqual([])
})

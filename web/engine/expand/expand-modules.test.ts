import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { shownSettings } from '../../testing/shown-settings.ts'

const findGiven = givenModules({
  './giver': { inputs: { 'workload_policy?': 'any' } },
  './pool': {
    inputs: { 'machine_type?': 'string', 'static_node_count?': 'number', 'zone?': 'string' },
  },
})

const giver = '- {id: giver, source: ./giver, settings: {workload_policy: $(vars.zone)}}'
const pool =
  '- {id: pool, source: ./pool, use: [giver], settings: {machine_type: ct6e-standard-4t}}'

test('each module goes through all passes, wherever it stands', () => {
  for (const order of [`${giver}\n${pool}`, `${pool}\n${giver}`]) {
    const analysis = analyzeText(blueprintOf(order), { findGiven, rules: [] })
    expect(shownSettings(analysis, 'pool').zone).toBe('var.zone')
  }
})

test('a module that stands later is met as its author wrote it, an earlier one expanded', () => {
  const given = 'workload_policy: {accelerator_topology: 4x4}'
  const head = blueprintOf('').replace('zone: us-central1-a}', `zone: z, ${given}}`)
  const bare = '  - {id: giver, source: ./giver}\n'
  const counts = [`${bare}  ${pool}\n`, `  ${pool}\n${bare}`].map((modules) => {
    const analysis = analyzeText(`${head.trimEnd()}\n${modules}`, { findGiven, rules: [] })
    return shownSettings(analysis, 'pool').static_node_count
  })
  expect(counts).toEqual(['4', undefined])
})

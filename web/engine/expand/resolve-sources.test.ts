import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'

const modules = '- {id: net, source: modules/network/vpc}\n- {id: own, source: ./own}'
const address = { url: 'github.com/o/r', version: 'v1' }
const remote = 'github.com/o/r//modules/network/vpc?ref=v1&depth=1'

function sourcesOf(text: string, toolkitModules?: typeof address) {
  const inputs = toolkitModules === undefined ? {} : { toolkitModules }
  const { expanded } = analyzeText(text, { rules: [], ...inputs })
  return [...(expanded?.modules.values() ?? [])].map(({ source, facts }) => [source, facts.kind])
}

test('the toolkit’s modules are known, others are not until their files are given', () => {
  expect(sourcesOf(blueprintOf(modules))).toEqual([
    ['modules/network/vpc', 'known'],
    ['./own', 'unknown'],
  ])
})

test('an address for the toolkit’s modules that the blueprint gives itself hides their facts', () => {
  const own = 'toolkit_modules_url: github.com/o/r\ntoolkit_modules_version: v1\n'
  expect(sourcesOf(own + blueprintOf(modules))).toEqual([
    [remote, 'unknown'],
    ['./own', 'unknown'],
  ])
})

test('one that the files are to carry anyway does not', () => {
  expect(sourcesOf(blueprintOf(modules), address)[0]).toEqual([remote, 'known'])
})

import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'

function outputsOf(settings: string, outputs = '[]') {
  const text = blueprintOfGroups(
    `- group: one\n  modules:\n  - {id: a, source: ./a, outputs: ${outputs}}\n  - {id: b, source: ./b, settings: {x: $(a.inside)}}`,
    `- group: two\n  modules:\n  - {id: c, source: ./c, settings: {${settings}}}`,
  )
  const { expanded } = analyzeText(text, { rules: [] })
  return expanded?.modules.get('a')?.outputs
}

test('what another group refers to is an output, hidden, in byte order, each once', () => {
  const outputs = outputsOf('x: $(a.z), y: [$(a.B), "$(a.z)-$(a.a)"]')
  expect(outputs?.map(({ name }) => name)).toEqual(['B', 'a', 'z'])
  expect(outputs?.every(({ sensitive }) => sensitive)).toBe(true)
})

test('an output that the author asked for stays as it is, in front', () => {
  const outputs = outputsOf('x: $(a.z), y: $(a.a)', '[{name: z, description: mine}]')
  expect(outputs?.[0]).toEqual({ name: 'z', description: 'mine', sensitive: false })
  expect(outputs?.map(({ name }) => name)).toEqual(['z', 'a'])
})

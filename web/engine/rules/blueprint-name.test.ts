import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintName } from './blueprint-name.ts'

const rest = 'vars: {deployment_name: demo}\n'

test('a name of lower-case letters, digits, _ and - is fine', () => {
  expectNone(blueprintName, `blueprint_name: größe_7-b\n${rest}`)
})

test('other characters are an error at the value, which can be mended', () => {
  const fixes = [
    { kind: 'replace-scalar', span: { file: 'blueprint', start: 16, end: 23 }, text: 'my-demo' },
  ] as const
  expectDiagnostics(blueprintName, `blueprint_name: My Demo\n${rest}`, [
    { code: 'blueprint-name', line: 1, text: 'My Demo', args: { problem: 'characters' }, fixes },
  ])
})

test('a name of 64 characters is too long', () => {
  expectNone(blueprintName, `blueprint_name: ${'a'.repeat(63)}\n`)
  expectDiagnostics(blueprintName, `blueprint_name: ${'a'.repeat(64)}\n`, [
    { code: 'blueprint-name' },
  ])
})

test('a missing name is an error at the beginning', () => {
  expectDiagnostics(blueprintName, rest, [
    { code: 'blueprint-name', line: 1, args: { problem: 'missing' } },
  ])
})

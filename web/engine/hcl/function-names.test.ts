import { expect, test } from 'vitest'
import { isTerraformFunction, terraformFunctionNames } from './function-names.ts'
import { isIdentifier } from './identifier.ts'

test('the names are sorted, each once, and each a name', () => {
  expect(terraformFunctionNames).toEqual([...new Set(terraformFunctionNames)].sort())
  expect(terraformFunctionNames.filter((name) => !isIdentifier(name))).toEqual([])
  expect(terraformFunctionNames.length).toBe(118)
})

test.each([
  ['merge', true],
  ['core::merge', true],
  ['templatestring', true],
  ['list', false],
  ['ghpc_stage', false],
  ['provider::google::name', false],
  ['constructor', false],
])('whether Terraform has %s: %s', (name, known) => {
  expect(isTerraformFunction(name)).toBe(known)
})

import { expect, test } from 'vitest'
import { textKindOf } from './text-kind.ts'

test('a text with groups or a blueprint name is a blueprint', () => {
  expect(textKindOf('blueprint_name: a\nvars: {}\n')).toBe('blueprint')
  expect(textKindOf('\uFEFFdeployment_groups:\r\n- group: a\r\n')).toBe('blueprint')
  expect(textKindOf('"blueprint_name" : a')).toBe('blueprint')
})

test('a text with only variables or backend defaults is a deployment file', () => {
  expect(textKindOf('vars:\n  region: us-central1\n')).toBe('deployment')
  expect(textKindOf('---\nterraform_backend_defaults:\n  type: gcs\n')).toBe('deployment')
})

test('keys below the margin do not count', () => {
  expect(textKindOf('a:\n  blueprint_name: b\n  vars: {}\n')).toBe('other')
  expect(textKindOf('')).toBe('other')
})

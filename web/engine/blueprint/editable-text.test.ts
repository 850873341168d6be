import { expect, test } from 'vitest'
import { makeCollector } from '../diagnostic/collector.ts'
import { parseDocument } from '../document/parse-document.ts'
import { commentedYaml, editableString, editableYaml } from './editable-text.ts'
import type { DictEntry, DictValue } from './model.ts'
import { readBlueprint } from './read-blueprint.ts'

/** The entry of the variable `x` in a blueprint text. */
function entryX(text: string): DictEntry {
  const blueprint = readBlueprint(parseDocument('blueprint', text), makeCollector())
  const entry = blueprint?.vars.entries.get('x')
  if (entry === undefined) throw new Error('the text has no variable x')
  return entry
}

function variableX(text: string): DictValue {
  return entryX(text).value
}

function yamlOf(text: string): string {
  return editableYaml(variableX(text), text)
}

test('a block value loses the indentation of its place', () => {
  expect(yamlOf('vars:\n    x:\n    - a: 1\n      b: 2\n    - c\n')).toBe('- a: 1\n  b: 2\n- c')
  expect(yamlOf('vars:\r\n  x:\r\n    a: 1\r\n\r\n    b: 2\r\n')).toBe('a: 1\n\nb: 2')
})

test('a single deep item keeps its inner indentation', () => {
  expect(yamlOf('vars:\n  x:\n  - a: 1\n    b: 2\n')).toBe('- a: 1\n  b: 2')
})

test('a value on one line stays as it is', () => {
  expect(yamlOf('vars:\n  x: [a, "b"]  # c\n')).toBe('[a, "b"]')
  expect(yamlOf('vars:\n  x: "a"\n')).toBe('"a"')
})

test('a string is shown without quotes and escapes', () => {
  const text = 'vars:\n  x: "a\\tb"\n'
  expect(editableString(variableX(text), text)).toBe('a\tb')
})

test('a list asked for as a string is shown as YAML', () => {
  const text = 'vars:\n  x: [a]\n'
  expect(editableString(variableX(text), text)).toBe('[a]')
})

test('comment lines between a key and its value belong to the value', () => {
  const text = 'vars:\n  x: # beside\n    # above\n\n    #more\n    a: 1 # in\n    b: 2\n'
  const commented = (yaml: string) => commentedYaml(variableX(yaml), entryX(yaml).keySpan.end, yaml)
  expect(commented(text)).toBe('# above\n#more\na: 1 # in\nb: 2')
  expect(commented('vars:\n  x: a # b\n')).toBe('a')
})

import { describe, expect, test } from 'vitest'
import { valueToJson } from './json-value.ts'
import { readModule } from './read-module.ts'

/** Fails the first parser, so that the folder is read in the old syntax. */
const OLD = 'variable "old" { default = "${var.x}" }\n'

function read(files: Readonly<Record<string, string>>) {
  return readModule(new Map(Object.entries(files)), { path: './m', name: 'm', kind: 'terraform' })
}

/** Names with types and defaults; undefined when the module stays broken. */
function inputsOf(files: Readonly<Record<string, string>>) {
  const result = read(files)
  if (result.kind === 'unreadable') return undefined
  return Object.fromEntries(
    [...result.module.inputs.values()].map(({ name, typeText, default: value }) => [
      name,
      value === undefined ? typeText : [typeText, valueToJson(value)],
    ]),
  )
}

const inputOf = (body: string) => inputsOf({ 'a.tf': `${OLD}variable "a" {${body}}\n` })?.a
const ofJson = (text: string) => inputsOf({ 'a.tf.json': text })

describe('a module that only the old syntax can read', () => {
  test.each<readonly [string, unknown]>([
    [' default = "${var.x}" ', ['any', '${var.x}']],
    [' default = "${file("x")}" ', ['any', '${file("x")}']],
    [' type = "string"\n default = "${var.x}" ', ['string', '${var.x}']],
    [' type = "list"\n ', 'list(any)'],
    [' default = 100 ', ['any', 100]],
    [' default = -0x1F ', ['any', -31]],
    [' default = 010 ', ['any', 8]],
    [' default = 1.5e-2 ', ['any', 0.015]],
    [' default = true ', ['any', true]],
    [' default = [1, "a", {x = 1}] ', ['any', [1, 'a', { x: 1 }]]],
    [' default = {x = 1, y = {z = 2}} ', ['any', { x: 1, y: [{ z: 2 }] }]],
    [' default "k" { x = 1 } ', ['any', { k: [{ x: 1 }] }]],
    [' default { x = 1 }\n default { y = 2 } ', ['any', { x: 1, y: 2 }]],
    [' default = 1\n default = 2 ', ['any', 2]],
    [' default = "\\t\\x41\\101\\u00e9" ', ['any', '\tAAé']],
    [' default = "${a("\\n")}" ', ['any', '${a("\\n")}']],
    [' default = <<-EOT\n    x\n      y\n  EOT\n', ['any', '  x\n    y\n']],
    [' default = <<-EOT\n  x\n    y\n    EOT\n', ['any', '  x\n    y\n']],
    [' default = <<EOT\n  x\nEOT\n', ['any', '  x\n']],
    [' description = 3 ', 'any'],
    ['', 'any'],
  ])('has {%s} as it stands', (body, wanted) => {
    expect(inputOf(body)).toEqual(wanted)
  })

  test.each([
    ' type = string ',
    ' default = null ',
    ' default = var.x ',
    ' default = 09 ',
    ' default = 9223372036854775808 ',
    ' default = [1 2] ',
    ' default = "\\q" ',
    ' default = "x\n" ',
    ' description = true ',
    ' type = ["x"] ',
    ' type = "lst" ',
  ])('stays broken by {%s}', (body) => {
    expect(inputOf(body)).toBeUndefined()
  })

  test.each([
    'variable "old" {}\n',
    'variable "a" "b" {}\n',
    'resource "x" {}\n',
    'resource "a" "b" {}\nresource "a" "b" {}\n',
    'terraform {\n required_providers {}\n}\n',
    'output "a" { sensitive = "true" }\n',
    '@\n',
  ])('stays broken by %s', (text) => {
    expect(inputsOf({ 'a.tf': OLD + text })).toBeUndefined()
  })

  test.each([
    'variable {}\n',
    'VARIABLE "b" { DEFAULT = "${x}" }\n',
    '"variable" "b" { "default" = 1 }\n',
    'terraform "x" {\n required_version = 3\n}\n',
    'locals {\n b = "c"\n}\n',
    'resource "a" "b" {}\ndata "a" "b" { provider = "google.b" }\n',
    '# c\n// d\n/* e\n*/\n',
  ])('may hold %s', (text) => {
    expect(inputsOf({ 'a.tf': OLD + text })).toBeDefined()
  })

  test('says what the first parser says when both fail', () => {
    expect(read({ 'a.tf': `${OLD}variable "b" {\n  default = null\n}\n` })).toMatchObject({
      kind: 'unreadable',
      problem: { file: 'a.tf', line: 1, fault: { kind: 'not-constant' } },
    })
  })

  test('is read whole: every file counts, JSON too', () => {
    const json =
      '{"variable":{"b":{"default":{"x":{"y":1},"z":[1,true,"s"]}},"c":{"default":null}}}'
    expect(inputsOf({ 'a.tf': OLD, 'b.tf.json': json })).toEqual({
      old: ['any', '${var.x}'],
      b: ['any', { x: [{ y: 1 }], z: [1, 's'] }],
      c: ['any', ''],
    })
    expect(inputsOf({ 'a.tf': OLD, 'a_override.tf': OLD })).toBeUndefined()
  })

  test('does not begin with a byte order mark', () => {
    expect(inputsOf({ 'a.tf': `\uFEFF${OLD}` })).toBeUndefined()
    expect(inputsOf({ 'a.tf': '\uFEFFvariable "a" {}' })).toEqual({ a: 'any' })
  })
})

describe('broken JSON', () => {
  test.each<readonly [string, unknown]>([
    ['', {}],
    [' \n', {}],
    ['{', {}],
    ['{"variable"', {}],
    ['{"variable":', {}],
    ['{"variable":{"a":{"type":"string","default":"x"', { a: ['string', 'x'] }],
    ['{"variable":{"a":{"default":1},}}', { a: ['any', 1] }],
    ['{"variable":{"a":{}}} {"x":1}', { a: 'any' }],
    ['{"variable":[{"a":{"default":1}},{"b":{}}],', { a: ['any', 1], b: 'any' }],
    ['{"variable":{"a":{"default":[{"x":1},{"x":2}]}},', { a: ['any', { x: 2 }] }],
    ['{"variable":3}', {}],
    ['variable "a" { default = 1 }', { a: ['any', 1] }],
  ])('%s is read as far as it goes', (text, wanted) => {
    expect(ofJson(text)).toEqual(wanted)
  })

  test.each([
    '{"variable":{"a":{"type":"str',
    '{"variable":{"a":{"default":[1,2',
    '{"variable":{"a":{"default":[[1]]}},',
    '{"variable":{"a":{"description":true}},',
    '{,}',
    'null',
    '"x"',
    'xyz',
  ])('%s stays broken', (text) => {
    expect(ofJson(text)).toBeUndefined()
  })
})

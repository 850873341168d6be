import { describe, expect, test } from 'vitest'
import { readDefault } from './read-default.ts'
import { readModule } from './read-module.ts'

type Files = Readonly<Record<string, string | Uint8Array>>

function read(files: Files, kind: 'terraform' | 'packer' = 'terraform') {
  return readModule(new Map(Object.entries(files)), { path: './m', name: 'm', kind })
}

function inputsOf(files: Files, kind?: 'terraform' | 'packer') {
  const result = read(files, kind)
  if (result.kind === 'unreadable') return result.problem
  const inputs = [...result.module.inputs.values()]
  return Object.fromEntries(inputs.map((input) => [input.name, input]))
}

const variable = (body: string) => `variable "a" {\n${body}\n}\n`
const inputOf = (body: string) => Object.values(inputsOf({ 'main.tf': variable(body) }))[0]
const faultOf = (text: string) => {
  const result = read({ 'main.tf': text })
  return result.kind === 'unreadable' ? result.problem.fault.kind : 'none'
}

describe('the folder', () => {
  test.each([
    ['x.tf', 'known'],
    ['x.tofu', 'unreadable'],
    ['x.tfcomponent.hcl', 'known'],
    ['.x.tf', 'unreadable'],
    ['x.tf~', 'unreadable'],
    ['#x.tf#', 'unreadable'],
    ['inner/x.tf', 'unreadable'],
    ['x.hcl', 'unreadable'],
  ])('with %s alone is %s', (name, kind) => {
    expect(read({ [name]: '' }).kind).toBe(kind)
  })

  test('is a Packer module by any .hcl file, and .tf files beside it count', () => {
    const files = { 'x.pkr.hcl': 'variable "a" {}', 'y.tf': 'variable "b" {}' }
    expect(Object.keys(inputsOf(files, 'packer'))).toEqual(['a', 'b'])
    expect(Object.keys(inputsOf(files))).toEqual(['b'])
  })

  test('has its override files read last, but not those of Packer', () => {
    const text = (type: string) => `variable "a" { type = ${type} }`
    const inputs = {
      'a_override.tf': text('bool'),
      'override.tf': text('any'),
      'z.tf': text('number'),
    }
    expect(inputsOf(inputs)).toMatchObject({ a: { typeText: 'any' } })
    const packer = { 'a_override.pkr.hcl': text('bool'), 'z.pkr.hcl': text('number') }
    expect(inputsOf(packer, 'packer')).toMatchObject({ a: { typeText: 'number' } })
  })
})

describe('a later block', () => {
  test('replaces an earlier one whole', () => {
    const text = `${variable('type = string\ndefault = "x"')}${variable('')}`
    expect(inputsOf({ 'main.tf': text })).toMatchObject({ a: { typeText: 'any', required: true } })
  })

  test('hides a bad type of an earlier one, but not a bad default', () => {
    expect(faultOf(variable('type = nothing') + variable(''))).toBe('none')
    expect(faultOf(variable('default = var.x') + variable(''))).toBe('not-constant')
  })
})

test.each([
  ['', 'any'],
  ['type = ""', 'any'],
  ['type = "list(number)"', 'list(number)'],
  ['type = list', 'list(any)'],
  ['type = "map"', 'map(any)'],
  [
    'type = object({b: string, a = optional(number, "3"),})',
    'object({a=optional(number),b=string})',
  ],
  ['type = tuple([bool, any])', 'tuple([bool,any])'],
])('%s is the type %s', (body, typeText) => {
  expect(inputOf(body)).toMatchObject({ typeText })
})

test.each([
  ['null', null],
  ['"e\\u0301"', '\u00e9'],
  ['9007199254740993', 9007199254740992],
  ['{ a = [1, true], "b" = null }', { a: [1, true], b: null }],
  ['1 + 1', 2],
  ['<<-EOT\n    x\n      y\n  EOT', 'x\n  y\n'],
  ['"100"', '100'],
])('the default %s is kept as it is', (text, value) => {
  expect(inputOf(`type = string\ndefault = ${text}`)).toMatchObject({
    required: false,
    default: readDefault(value),
  })
})

test.each([
  ['variable "a" {', 'syntax'],
  ['variable {}', 'none'],
  ['variable {\n  type = any\n}', 'labels'],
  ['resource "a" {}', 'labels'],
  ['variable "a" "b" {}', 'labels'],
  ['anything "a" "b" {}', 'none'],
  ['variable "1 a" {}', 'none'],
  [variable('type = list(list)'), 'type'],
  [variable('type = "${list(string)}"'), 'type'],
  [variable('type = set'), 'type'],
  [variable('type = (string)'), 'type'],
  [variable('type = object({a = optional(number, "x")})'), 'type'],
  [variable('default = env("X")'), 'not-constant'],
  [variable('default = 1e400'), 'number-range'],
  [variable('default = 1/0'), 'number-range'],
  [variable('description = 5'), 'none'],
  [variable('description = null'), 'argument-type'],
  [variable('description = [1]'), 'argument-type'],
  [variable('description = var.x'), 'not-constant'],
  [variable('sensitive = "true"'), 'none'],
  [variable('sensitive = "x"'), 'none'],
  [variable('type = any\nsensitive = "x"'), 'argument-type'],
  [variable('nullable = 5\nvalidation {}\nephemeral = var.x'), 'none'],
  ['output "o" { value = var.x }', 'none'],
  ['output "o" { sensitive = 7 }', 'argument-type'],
  ['module "m" { source = var.x }', 'not-constant'],
  ['resource "a" "b" { provider = a.b }', 'none'],
  ['resource "a" "b" { provider = 5 }', 'none'],
  ['resource "a" "b" { provider = [5] }', 'not-constant'],
  ['terraform {\nrequired_providers {\na = "1"\na2 = { source = "x/y" }\n}\n}', 'none'],
  ['terraform {\nrequired_providers {\na = { source = 5 }\n}\n}', 'provider'],
  [
    'terraform {\nrequired_providers {\na = { source = "x/y" }\n}\nrequired_providers {\na = { source = "x/z" }\n}\n}',
    'provider-sources',
  ],
])('%s: %s', (text, fault) => {
  expect(faultOf(text)).toBe(fault)
})

test('a problem has its file and line', () => {
  expect(read({ 'a.tf': '', 'b.tf': '\n\nvariable "a" {\n  default = var.x\n}\n' })).toEqual({
    kind: 'unreadable',
    problem: { fault: { kind: 'not-constant', argument: 'default' }, file: 'b.tf', line: 4 },
  })
  expect(read({ 'a.tf': new Uint8Array([0xff]) })).toMatchObject({
    problem: { fault: { kind: 'not-text' }, file: 'a.tf' },
  })
})

describe('a .tf.json file', () => {
  test('gives inputs and outputs, its defaults as they stand', () => {
    const text = JSON.stringify({
      variable: [{ a: { type: 'list(string)', default: '${1+1}' } }, { ['__proto__']: {} }],
      output: { o: { value: 1 } },
    })
    expect(inputsOf({ 'x.tf.json': text })).toMatchObject({
      a: { typeText: 'list(string)', default: readDefault('${1+1}') },
    })
  })

  test.each(['[5]', '5', '['.repeat(9000)])('%.20s is none', (text) => {
    expect(read({ 'x.tf.json': text })).toMatchObject({ problem: { fault: { kind: 'json' } } })
  })
})

describe('metadata.yaml', () => {
  function metadataOf(text: string) {
    const result = read({ 'main.tf': '', 'metadata.yaml': text })
    if (result.kind === 'unreadable') throw new Error('the module should be readable')
    const { metadata, requiredApis } = result.module
    return { ...metadata, requiredApis }
  }

  test('is read loosely', () => {
    const text =
      'spec: {requirements: {services: [a, 5]}}\nghpc: {has_to_be_used: "yes", inject_module_id: 7, other: {a: 1}}'
    expect(metadataOf(text)).toMatchObject({
      requiredApis: ['a', '5'],
      hasToBeUsed: true,
      injectModuleId: '7',
    })
  })

  test.each([
    'spec: {requirements: {services: [a]}}\nghpc: {has_to_be_used: 5}',
    'spec: {requirements: {services: [a]}}\nghpc: []',
    'spec: {requirements: {services: [a]}, requirements: {}}',
    'spec: {requirements: {services: [a]}}\nghpc: {validators: [5]}',
    'spec: {requirements: {services: a}}',
    'spec: [',
    '',
  ])('%j says nothing', (text) => {
    expect(metadataOf(text)).toEqual({
      requiredApis: [],
      hasToBeUsed: false,
      injectModuleId: undefined,
      deprecationDate: undefined,
      alternativeModule: undefined,
      rules: [],
    })
  })

  test('lists its rules with inputs as plain data', () => {
    const text =
      'ghpc: {validators: [{validator: range, level: warning, inputs: {min: 1, vars: [x]}}]}'
    expect(metadataOf(text).rules).toEqual([
      {
        validator: 'range',
        level: 'warning',
        inputs: new Map<string, unknown>([
          ['min', 1],
          ['vars', ['x']],
        ]),
      },
    ])
  })
})

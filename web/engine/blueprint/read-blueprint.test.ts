import { describe, expect, test } from 'vitest'
import { makeCollector } from '../diagnostic/collector.ts'
import { parseDocument } from '../document/parse-document.ts'
import { printBigFloat } from '../hcl/big-float-text.ts'
import { makeLineTable, positionAt } from '../text/line-table.ts'
import type { Intent } from './intent.ts'
import type { Blueprint, DictValue } from './model.ts'
import { readBlueprint, readDeployment } from './read-blueprint.ts'

function read(text: string) {
  const document = parseDocument('blueprint', text)
  const collector = makeCollector<Intent>()
  const blueprint = readBlueprint(document, collector)
  const table = makeLineTable(text)
  const findings = [...document.diagnostics, ...collector.all].map(
    ({ code, span }) => `${code}@${positionAt(table, span.start).line}`,
  )
  return { blueprint, findings, all: collector.all }
}

function blueprintOf(text: string): Blueprint {
  const { blueprint, findings } = read(text)
  expect(findings).toEqual([])
  if (blueprint === undefined) throw new Error('the test needs a blueprint')
  return blueprint
}

function show(value: DictValue): unknown {
  switch (value.kind) {
    case 'list':
      return value.items.map(show)
    case 'map':
      return new Map([...value.entries].map(([name, entry]) => [name, show(entry.value)]))
    case 'expression':
      return `<${value.expression.text}>`
    case 'literal':
      return value.value.kind === 'number' ? printBigFloat(value.value.value) : value.value
  }
}

/** A group with one module that has these lines, from line 4 on. */
function moduleWith(lines: string): string {
  const indented = lines.replaceAll('\n', '\n    ')
  return `deployment_groups:\n- group: g\n  modules:\n  - ${indented}\n`
}

describe('the fixed form', () => {
  test('every field has its text and place', () => {
    const text = moduleWith('id: net\nsource: modules/network/vpc\nuse: [a, b]\noutputs: [x]')
    const { groups } = blueprintOf(`blueprint_name: 010\n${text}`)
    const module = groups[0]?.modules[0]
    expect(groups[0]?.name?.text).toBe('g')
    expect(module?.use.map((id) => id.text)).toEqual(['a', 'b'])
    expect(module?.outputs.map((output) => output.name.text)).toEqual(['x'])
    const place = module?.id?.span
    expect(place && `blueprint_name: 010\n${text}`.slice(place.start, place.end)).toBe('net')
  })

  test('a number or a date is its text where text is wanted, and null is empty', () => {
    const { name, toolkitModulesUrl, ghpcVersion } = blueprintOf(
      'blueprint_name: 010\ntoolkit_modules_url: 2020-01-01\nghpc_version:\n',
    )
    expect([name?.text, toolkitModulesUrl?.text, ghpcVersion?.text]).toEqual([
      '010',
      '2020-01-01',
      '',
    ])
  })

  test.each([
    ['yes', true],
    ['"On"', true],
    ['n', false],
    ['~', false],
  ])('skip: %s is %s', (word, skip) => {
    const { validators } = blueprintOf(`validators: [{validator: v, skip: ${word}}]`)
    expect(validators[0]?.skip).toBe(skip)
  })

  test('null structs and lists are empty, and providers without key are undefined', () => {
    const { vars, groups, providers, backendDefaults } = blueprintOf(
      'vars:\ndeployment_groups: ~\nterraform_providers:\nterraform_backend_defaults:\n',
    )
    expect([vars.entries.size, groups, providers, backendDefaults]).toEqual([
      0,
      [],
      undefined,
      undefined,
    ])
    expect(blueprintOf('terraform_providers: {}').providers).toEqual([])
  })

  test('fields come through merge keys and aliases', () => {
    const { groups } = blueprintOf(
      moduleWith('&m {id: a, source: s, settings: {x: 1}}\n').replace(/\n\s*\n$/, '\n') +
        '  - {<<: *m, id: b}\n',
    )
    expect(groups[0]?.modules.map(({ id, source }) => [id?.text, source?.text])).toEqual([
      ['a', 's'],
      ['b', 's'],
    ])
  })

  test('an empty document that is YAML has no fields', () => {
    expect(blueprintOf('---\n').name).toBeUndefined()
  })
})

describe('what the toolkit refuses, with the line it names', () => {
  test.each([
    ['- a', ['yaml-root@1']],
    ['a', ['yaml-root@1']],
    ['x: 1\nBlueprint_Name: a', ['unknown-field@1', 'unknown-field@2']],
    ['blueprint_name: [a]', ['field-type@1']],
    ['blueprint_name: !!int x', ['yaml-tag@1']],
    ['vars:\n  - a', ['field-type@2']],
    ['vars: a', ['field-type@1']],
    ['validation_level: "1"', ['field-type@1']],
    ['validation_level: true', ['field-type@1']],
    ['validators: [{skip: "true"}]', ['field-type@1']],
    ['validators: [{skip: 1}]', ['field-type@1']],
    ['validators: {a: 1}', ['field-type@1']],
    ['validators:\n- a', ['field-type@2']],
    ['deployment_groups:\n- kind: packer', ['unknown-field@2']],
    ['vars:\n  a: 2020-01-01', ['value-date@2']],
    ['vars:\n  a: [.inf, .nan]', ['number-infinite@2', 'number-infinite@2']],
    ['vars:\n  a: 1\n  a: 2', ['yaml-duplicate-key@3']],
    ['vars:\n  a: |\n    x\n    $(vars', ['expression-syntax@2']],
    ['vars:\n  a: >\n    x\n    $(date +%s)', ['expression-shell@2']],
    ['vars:\n  a: $(vars)', ['reference-format@2']],
    ['vars:\n  a: "$([for p in vars.x : p])"', ['expression-blanks@2']],
    ['vars: &a\n  b: *a', ['yaml-alias-ring@2']],
    [moduleWith('kind: ansible'), ['module-kind@4']],
    [moduleWith('kind: [packer]'), ['module-kind@4']],
    [moduleWith('use: a'), ['field-type@4']],
    [moduleWith('id: a\nuse:\n- a\n- [b]'), ['field-type@6']],
    [moduleWith('outputs:\n- name: a\n  sensitive: maybe'), ['field-type@5']],
    [moduleWith('outputs:\n- description: a'), ['field-missing@5']],
    [moduleWith('outputs:\n- name: a\n  value: b'), ['unknown-field@5']],
    [moduleWith('outputs:\n- [a]'), ['field-type@5']],
    [moduleWith('required_apis:\n  a: 1\n  a: 2'), ['yaml-duplicate-key@6']],
  ])('%j', (text, findings) => {
    expect(read(text).findings).toEqual(findings)
  })

  test('an unknown field offers the nearest name', () => {
    const [finding] = read('blueprint_nam: a').all
    expect(finding).toMatchObject({ args: { nearest: 'blueprint_name' }, path: ['blueprint_nam'] })
    expect(finding?.fixes).toHaveLength(1)
  })

  test.each([
    ['vars: {a: 2020-01-01}', { kind: 'replace-scalar', text: '2020-01-01' }],
    ['vars: {a: [x, ~]}', { kind: 'remove-value', path: ['vars', 'a', 1] }],
    ['vars: {a: 010}', { kind: 'set-value', path: ['vars', 'a'], value: { text: '8' } }],
    ['vars: {a: "$(date)"}', { kind: 'escape-text', span: { start: 10, end: 19 } }],
  ])('%j can be mended', (text, fix) => {
    expect(read(text).all[0]?.fixes).toMatchObject([fix])
  })

  test('a finding carries its path', () => {
    const { all } = read(moduleWith('settings:\n  a:\n  - 2020-01-01'))
    expect(all[0]?.path).toEqual(['deployment_groups', 0, 'modules', 0, 'settings', 'a', 0])
  })
})

describe('dictionaries', () => {
  test('values keep their kind, and strings may be expressions', () => {
    const { vars } = blueprintOf('vars: {a: 1.50, b: "1", c: yes, d: [$(vars.a), {e: ~}]}')
    const shown = [...vars.entries.values()].map(({ value }) => show(value))
    expect(shown).toEqual([
      '1.5',
      { kind: 'string', value: '1' },
      { kind: 'string', value: 'yes' },
      ['<var.a>', new Map([['e', { kind: 'null', type: { kind: 'any' } }]])],
    ])
  })

  test('a null in a list vanishes with a warning, one in a map stays', () => {
    const { blueprint, findings } = read('vars: {a: [x, ~, y], b: ~}')
    const items = blueprint?.vars.entries.get('a')?.value
    expect(items?.kind === 'list' && items.items).toHaveLength(2)
    expect(blueprint?.vars.entries.has('b')).toBe(true)
    expect(findings).toEqual(['yaml-null-item@1'])
  })

  test('strings are in NFC', () => {
    const value = blueprintOf('vars: {a: "e\\u0301"}').vars.entries.get('a')?.value
    expect(value && show(value)).toEqual({ kind: 'string', value: 'é' })
  })

  test('what an alias stands for is read once and shared', () => {
    const { vars } = blueprintOf('vars: {a: &x [1, 2], b: *x}')
    const [a, b] = [vars.entries.get('a')?.value, vars.entries.get('b')?.value]
    expect(a?.kind === 'list' && b?.kind === 'list' && a.items === b.items).toBe(true)
  })

  test('numbers that are read otherwise than they look are pointed out', () => {
    expect(
      read('vars: {a: 010, b: 123456789012345678901, c: 100000000000000000000}'),
    ).toMatchObject({ findings: ['number-looks-octal@1', 'number-precision@1'] })
  })

  test('a reference has its place inside the scalar', () => {
    const text = 'vars:\n  a: |\n    one\n    two $(vars.zone)\n'
    const value = blueprintOf(text).vars.entries.get('a')?.value
    const [reference] = value?.kind === 'expression' ? value.expression.references : []
    expect(reference && text.slice(reference.span.start, reference.span.end)).toBe('vars.zone')
  })

  test('a name that only the missing blanks make is a warning', () => {
    expect(read('vars: {a: "$(vars.x - vars.y)"}').findings).toEqual(['expression-blanks@1'])
    expect(read('vars: {a: "$(vars.x + vars.y)"}').findings).toEqual([])
  })

  test('__proto__ is a name like any other', () => {
    expect([...blueprintOf('vars: {__proto__: 1}').vars.entries.keys()]).toEqual(['__proto__'])
  })
})

describe('a deployment file', () => {
  test('holds vars and backend defaults, nothing else', () => {
    const collector = makeCollector<Intent>()
    const text = 'vars: {a: 1}\nterraform_backend_defaults: {type: gcs}\nblueprint_name: x\n'
    const settings = readDeployment(parseDocument('deployment', text), collector)
    expect([...(settings?.vars.entries.keys() ?? [])]).toEqual(['a'])
    expect(settings?.backendDefaults?.type?.text).toBe('gcs')
    expect(collector.all.map(({ code, span }) => [code, span.file])).toEqual([
      ['unknown-field', 'deployment'],
    ])
  })
})

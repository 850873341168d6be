import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { shownSettings } from '../../testing/shown-settings.ts'
import { printSetting } from '../blueprint/print-setting.ts'

const findGiven = givenModules({
  './giver': { outputs: ['a', 'b', 'c'] },
  './taker': { inputs: { 'a?': 'any', 'b?': 'any', 'x?': 'any' } },
  './image': { inputs: { 'x?': 'any' } },
})

const analyzeDemo = (text: string) => analyzeText(text, { findGiven, rules: [] })

const twoGroups = dedent`
  blueprint_name: demo
  vars: {deployment_name: d, project_id: p, zone: z}
  deployment_groups:
  - group: first
    modules:
    - {id: gives, source: ./giver, outputs: [c]}
  - group: second
    modules:
    - {id: takes, source: ./taker, use: [gives], settings: {x: $(gives.c)}}
`

test('outputs that another group needs follow the author’s, by name', () => {
  const module = analyzeDemo(twoGroups).expanded?.modules.get('gives')
  expect(module?.outputs.map(({ name, sensitive }) => [name, sensitive])).toEqual([
    ['c', false],
    ['a', true],
    ['b', true],
  ])
})

test('Terraform groups get Google’s providers, with the variables that exist', () => {
  const group = analyzeDemo(twoGroups).expanded?.groups[0]
  expect([...(group?.providers.keys() ?? [])]).toEqual(['google', 'google-beta'])
  const configuration = group?.providers.get('google')?.configuration ?? new Map()
  expect([...configuration].map(([name, value]) => [name, printSetting(value)])).toEqual([
    ['project', 'var.project_id'],
    ['zone', 'var.zone'],
  ])
})

test('providers of the blueprint stand in for them, an empty map for none', () => {
  const { expanded } = analyzeDemo(`${twoGroups}terraform_providers: {}\n`)
  expect(expanded?.groups[0]?.providers.size).toBe(0)
})

test('a Packer group has the providers that it names only', () => {
  const packer = twoGroups.replace(
    /modules:\n.*\n$/,
    'modules:\n  - {id: i, source: ./image, kind: packer}\n',
  )
  const group = analyzeDemo(packer).expanded?.groups[1]
  expect([group?.kind, group?.providers.size]).toEqual(['packer', 0])
})

test('a gcs backend gets a prefix where there is a default backend, and only there', () => {
  const own = twoGroups.replace(
    '- group: first',
    '- group: first\n  terraform_backend: {type: gcs}',
  )
  const withDefault = `${own}terraform_backend_defaults: {type: gcs, configuration: {bucket: b}}\n`
  const prefixes = (text: string) =>
    analyzeDemo(text).expanded?.groups.map(({ backend }) => {
      const prefix = backend?.configuration.get('prefix')
      return prefix && printSetting(prefix)
    })
  expect(prefixes(own)).toEqual([undefined, undefined])
  expect(prefixes(withDefault)).toEqual([
    '"demo/${var.deployment_name}/first"',
    '"demo/${var.deployment_name}/second"',
  ])
})

test('the labels of the toolkit stand under the author’s', () => {
  const labels = (vars: string) => {
    const text = twoGroups.replace('zone: z', `zone: z${vars}`)
    const value = analyzeDemo(text).expanded?.variables.get('labels')?.value
    return value && printSetting(value)
  }
  const own = '{\nghpc_blueprint = "demo"\nghpc_deployment = var.deployment_name\n}'
  expect(labels('')).toBe(own)
  expect(labels(', labels: {a: b}')).toBe(`merge(${own}, {\na = "b"\n})`)
})

test('variables are evaluated whatever their order, and a ring stays unknown', () => {
  const text = twoGroups.replace(
    'zone: z',
    'zone: "$(vars.a)-$(vars.b)", a: 1, b: $(vars.a), r: $(vars.s), s: $(vars.r)',
  )
  const variables = analyzeDemo(text).expanded?.variables
  expect(variables?.get('zone')?.evaluated).toEqual({
    known: true,
    value: { kind: 'string', value: '1-1' },
  })
  expect(variables?.get('r')?.evaluated).toEqual({ known: false, why: 'variable' })
})

test('a chain of ten thousand variables is evaluated', () => {
  const links = Array.from({ length: 10_000 }, (_, index) => `v${index}: $(vars.v${index + 1})`)
  const text = `blueprint_name: demo\nvars: {${links.join(', ')}, v10000: end}\n`
  expect(analyzeDemo(text).expanded?.variables.get('v0')?.evaluated).toMatchObject({
    value: { value: 'end' },
  })
})

test('skipped validators are marked where they stand, others follow in the order given', () => {
  const text = `${twoGroups}validators: [{validator: b}, {validator: a}]\n`
  const { expanded } = analyzeText(text, { findGiven, rules: [], skipValidators: ['c', 'a', 'c'] })
  expect(expanded?.validators.map(({ name, skip }) => [name, skip])).toEqual([
    ['b', false],
    ['a', true],
    ['c', true],
  ])
})

test('embedded sources get an address where the blueprint or the caller names one', () => {
  const text = 'deployment_groups: [{group: g, modules: [{id: v, source: modules/network/vpc}]}]\n'
  const sourceOf = (blueprint: string, inputs = {}) =>
    analyzeText(blueprint, { rules: [], ...inputs }).expanded?.modules.get('v')?.source
  const own = 'toolkit_modules_url: own\ntoolkit_modules_version: v1\n'
  const toolkitModules = { url: 'given', version: 'v2' }
  expect(sourceOf(text)).toBe('modules/network/vpc')
  expect(sourceOf(text, { toolkitModules })).toBe('given//modules/network/vpc?ref=v2&depth=1')
  expect(sourceOf(text + own, { toolkitModules })).toBe('own//modules/network/vpc?ref=v1&depth=1')
})

test('values of the command line stand over all others', () => {
  const commandLine = {
    vars: new Map([['zone', '[a, b]']]),
    backendConfig: new Map([['bucket', 'x: y']]),
  }
  const { expanded } = analyzeText(
    twoGroups,
    { findGiven, rules: [], commandLine },
    'vars: {zone: q}\n',
  )
  expect(expanded?.variables.get('zone')?.evaluated).toMatchObject({ value: { kind: 'tuple' } })
  expect(expanded?.groups[0]?.backend).toMatchObject({ type: 'gcs' })
  expect(shownSettings({ ...analyzeDemo(twoGroups), expanded }, 'takes').x).toBe('module.gives.c')
})

import { expect, test } from 'vitest'
import packageJson from '../../../package.json' with { type: 'json' }
import { builtInInputs } from '../../testing/analyze-text.ts'
import { buildDeployment } from '../build-deployment.ts'
import { decodeText } from '../document/decode.ts'
import { bytesOf } from './generated-file.ts'
import { productVersion } from './product.ts'

const head = 'blueprint_name: b\nvars: {deployment_name: d, project_id: p, zone: z, region: r}\n'

function build(groups: string) {
  return buildDeployment({ blueprint: head + groups, deployment: undefined }, builtInInputs)
}

function errorsOf(groups: string): readonly string[] {
  const built = build(groups)
  if (built.kind === 'written') return []
  return built.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

const image = (id: string, more = '') =>
  `deployment_groups:\n- group: g\n  modules:\n  - id: ${id}\n    source: modules/packer/custom-image\n    kind: packer\n    settings: {subnetwork_name: s${more}}\n`

test('the version written into files is that of the package', () => {
  expect(productVersion).toBe(packageJson.version)
})

test('the author’s own bytes lie in the folder as blueprint.yaml', () => {
  const built = build(image('i'))
  if (built.kind === 'refused') throw new Error('refused')
  const file = built.files.find(({ path }) => path === 'blueprint.yaml')
  expect(file && new TextDecoder().decode(bytesOf(file))).toBe(head + image('i'))
})

test('a blueprint in UTF-16 lies there in UTF-16', () => {
  const texts = { blueprint: `\ufeff${head}${image('i')}`, deployment: undefined }
  const encodings = { blueprint: 'utf-16le' } as const
  const built = buildDeployment(texts, { ...builtInInputs, encodings })
  if (built.kind === 'refused') throw new Error('refused')
  const file = built.files.find(({ path }) => path === 'blueprint.yaml')
  const decoded = decodeText('blueprint', file === undefined ? new Uint8Array() : bytesOf(file))
  expect(decoded).toEqual({ ok: true, text: texts.blueprint, encoding: 'utf-16le' })
})

test.each(['../../x', 'a b', 'con', 'x;rm -rf .'])(
  'an image build with the id %s writes nothing: it would become a path',
  (id) => {
    expect(errorsOf(image(JSON.stringify(id)))).toContain('export-id')
  },
)

test('a module whose facts are unknown is refused at its source', () => {
  const groups =
    'deployment_groups:\n- group: g\n  modules:\n  - {id: m, source: github.com/someone/modules//thing}\n'
  const built = build(groups)
  if (built.kind === 'written') throw new Error('written')
  const finding = built.findings.find(({ code }) => code === 'source-unverified')
  expect((head + groups).slice(finding?.span.start, finding?.span.end)).toBe(
    'github.com/someone/modules//thing',
  )
})

test('a setting that only a later step could evaluate is written for Terraform as it stands', () => {
  const built = build(
    'deployment_groups:\n- group: g\n  modules:\n  - {id: m, source: modules/compute/vm-instance, settings: {network_self_link: ((abs(1))), name_prefix: x}}\n',
  )
  if (built.kind === 'refused') throw new Error(JSON.stringify(built.findings))
  const main = built.files.find(({ path }) => path === 'g/main.tf')
  expect(main?.content).toContain('network_self_link = abs(1)')
})

test('a path that grows too long is a finding, not a crash', () => {
  const name = 'g'.repeat(250)
  expect(errorsOf(image('i').replace('group: g', `group: ${name}`))).toEqual(['export-path'])
})

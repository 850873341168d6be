import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { applyEdits } from '../engine/index.ts'
import { makeEngineService } from './engine-service.ts'

const root = join(import.meta.dirname, '../..')

function readText(...parts: readonly string[]): string {
  return readFileSync(join(root, ...parts), 'utf8')
}

const service = makeEngineService(
  async () => ({
    facts: readText('schemas/catalog/v1.95.0.json'),
    summaries: readText('schemas/catalog/summaries-v1.95.0.json'),
    machines: readText('schemas/catalog/machine-types-v1.95.0.json'),
  }),
  { moduleDetails: async () => undefined, externalModules: async () => '{"steps":[]}' },
)

const starter = readText('public/examples/image-builder-starter.yaml')

function textsOf(blueprint: string) {
  return { blueprint, deployment: undefined }
}

test('the modules are those meant for blueprints', async () => {
  const modules = await service.modules()
  expect(modules).toHaveLength(79)
  expect(modules.find(({ path }) => path === 'modules/network/vpc')?.outputs).toContain(
    'network_id',
  )
})

test('the starter is readable, without an error, and lacks only the project', async () => {
  const view = await service.analyze(textsOf(starter), 7)
  expect(view.revision).toBe(7)
  expect(view.readable).toBe(true)
  expect(view.findings.filter(({ severity }) => severity === 'error')).toEqual([])
  const supply = view.findings.filter(({ toSupply }) => toSupply)
  expect(supply.map(({ path }) => path)).toEqual(['vars.project_id'])
  expect(view.variables.filter(({ needsValue }) => needsValue).map(({ name }) => name)).toEqual([
    'project_id',
  ])
})

test('a broken text is no graph but a finding at its line', async () => {
  const view = await service.analyze(textsOf('blueprint_name: a\nvars: [\n'), 1)
  expect(view.readable).toBe(false)
  expect(view.graph).toBeUndefined()
  expect(view.findings[0]?.severity).toBe('error')
})

test('a setting that is given a value has it as text for editing', async () => {
  const fields = await service.fields(textsOf(starter), 'network')
  expect(fields.length).toBeGreaterThan(20)
  const texts = textsOf(starter.replace('project_id:', 'project_id: my-project'))
  const command = await service.command(texts, {
    kind: 'set-setting',
    id: 'network',
    name: 'network_name',
    value: { kind: 'text', text: 'on' },
  })
  if (command.kind !== 'edits') throw new Error(command.reason)
  const after = textsOf(applyEdits(texts.blueprint, command.edits))
  const field = (await service.fields(after, 'network')).find(({ name }) => name === 'network_name')
  expect(field).toMatchObject({ origin: 'author', editable: 'on', shown: 'on' })
})

test('the export is refused with its errors, then gives a zip and the files in it', async () => {
  const refused = await service.exportZip(textsOf(starter))
  expect(refused.kind === 'refused' && refused.findings.some(isError)).toBe(true)
  const supplied = textsOf(starter.replace(/project_id:.*/, 'project_id: my-project'))
  const exported = await service.exportZip(supplied)
  if (exported.kind !== 'zip') throw new Error(exported.findings.find(isError)?.message)
  expect(exported.name).toBe('my-image.zip')
  expect(exported.steps.map(({ group }) => group)).toEqual(['prepare', 'image', 'try-it'])
  expect(exported.steps[1]).toMatchObject({
    kind: 'packer',
    takes: ['network.subnetwork_name', 'setup.startup_script'],
  })
  expect(exported.steps[1]?.commands).toContain('packer build .')
  expect(String.fromCharCode(...exported.bytes.slice(0, 2))).toBe('PK')
  expect(exported.files.find(({ path }) => path === 'blueprint.yaml')?.text).toBe(
    supplied.blueprint,
  )
})

function isError({ severity }: { readonly severity: string }): boolean {
  return severity === 'error'
}

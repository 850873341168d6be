import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { dedent } from '../testing/dedent.ts'
import type { ModulePackage, ToolkitReading } from './engine-protocol.ts'
import { makeEngineService } from './engine-service.ts'

const schemas = join(import.meta.dirname, '../../schemas')

function readText(path: string): string {
  return readFileSync(join(schemas, path), 'utf8')
}

function makeService() {
  return makeEngineService(
    async () => ({
      facts: readText('catalog/v1.95.0.json'),
      summaries: readText('catalog/summaries-v1.95.0.json'),
      machines: readText('catalog/machine-types-v1.95.0.json'),
    }),
    {
      moduleDetails: async (path) => readText(`descriptions/v1.95.0/${path}.json`),
      externalModules: async () => readText('catalog/slurm-gcp-packer.json'),
    },
  )
}

function filesOf(files: Readonly<Record<string, string>>): ReadonlyMap<string, Uint8Array> {
  const encoder = new TextEncoder()
  return new Map(Object.entries(files).map(([path, text]) => [path, encoder.encode(text)]))
}

function packageAt(place: ModulePackage['place'], files: Readonly<Record<string, string>>) {
  return { key: JSON.stringify(place), name: 'mods', place, files: filesOf(files), leftOut: [] }
}

const own = packageAt(
  { kind: 'local', path: 'mods' },
  {
    'disk/main.tf': 'variable "size" {\n  description = "In GB"\n}\noutput "disk_id" {}\n',
    'image/build.pkr.hcl': 'variable "disk_id" { default = "" }\n',
    'broken/main.tf': '\nvariable "a" { default = b }\n',
  },
)

const blueprint = dedent`
  blueprint_name: own
  vars: {deployment_name: own}
  deployment_groups:
  - group: one
    modules:
    - {id: disk, source: ./mods/disk}
`

test('modules of a package stand behind the catalog, each by the source that leads to it', async () => {
  const service = makeService()
  await service.addPackages([own])
  const project = { blueprint, deployment: undefined, packages: [own.key] }
  const modules = await service.modules(project)
  expect(modules.slice(79)).toMatchObject([
    { path: './mods/disk', name: 'disk', kind: 'terraform', origin: 'own', required: ['size'] },
    { path: './mods/image', kind: 'packer', origin: 'own' },
  ])
  expect(await service.modules()).toHaveLength(79)
  const view = await service.analyze(project, 1)
  expect(view.toolkit).toBe('v1.95.0')
  expect(view.findings.map(({ code }) => code)).toContain('setting-required')
  const without = await service.analyze({ blueprint, deployment: undefined }, 2)
  expect(without.findings.map(({ code }) => code)).toContain('source-local')
})

test('modules at an address are found in its repository', async () => {
  const service = makeService()
  const remote = packageAt(
    { kind: 'remote', address: 'github.com/org/mods?ref=v1' },
    { 'a/b/main.tf': '' },
  )
  await service.addPackages([remote])
  const modules = await service.modules({
    blueprint,
    deployment: undefined,
    packages: [remote.key],
  })
  expect(modules.at(-1)?.path).toBe('github.com/org/mods//a/b?ref=v1')
})

test('a folder cannot stand for a module of the toolkit', async () => {
  const service = makeService()
  const shadow = packageAt({ kind: 'local', path: '' }, { 'modules/network/vpc/main.tf': '' })
  await service.addPackages([shadow])
  const project = { blueprint, deployment: undefined, packages: [shadow.key] }
  expect(await service.modules(project)).toHaveLength(79)
})

test('the page of a built-in module has our words, that of a given one its own', async () => {
  const service = makeService()
  await service.addPackages([own])
  const project = { blueprint, deployment: undefined, packages: [own.key] }
  const vpc = await service.modulePage(project, 'modules/network/vpc')
  expect(vpc?.purpose).not.toBe('')
  expect(vpc?.inputs.every(({ description }) => description !== '')).toBe(true)
  expect(vpc?.link).toBe(
    'https://github.com/GoogleCloudPlatform/cluster-toolkit/tree/v1.95.0/modules/network/vpc',
  )
  const disk = await service.modulePage(project, './mods/disk')
  expect(disk).toMatchObject({ link: undefined, inputs: [{ name: 'size', description: 'In GB' }] })
  expect(await service.modulePage(project, './mods/none')).toBeUndefined()
})

test('a known module outside the toolkit has a page too', async () => {
  const source = 'github.com/GoogleCloudPlatform/slurm-gcp//packer?ref=6.8.6&depth=1'
  const page = await makeService().modulePage({ blueprint, deployment: undefined }, source)
  expect(page).toMatchObject({ path: source, name: 'packer', kind: 'packer' })
  expect(page?.inputs.every(({ description }) => description !== '')).toBe(true)
})

test('given files are described, a broken module with its file and line', async () => {
  const report = await makeService().describeFiles('mods.zip', own.files)
  expect(report).toMatchObject({
    name: 'mods',
    toolkitVersion: undefined,
    modules: [
      { folder: 'broken', problem: { file: 'main.tf', line: 2 } },
      { folder: 'disk', inputs: 1, outputs: 1, problem: undefined },
      { folder: 'image', kind: 'packer' },
    ],
  })
})

const checkout = filesOf({
  'cmd/root.go': 'Version: "v1.90.0"',
  ...Object.fromEntries(
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [
      `modules/network/${name}/main.tf`,
      `variable "old_${name}" {\n  type = string\n  default = "${name}"\n}\n`,
    ]),
  ),
  'modules/network/vpc/main.tf': 'variable "only_then" { default = 1 }\n',
  'modules/network/vpc/README.md': '## Description\n\nMakes [a network](x).\n',
  'modules/compute/broken/main.tf': 'variable "a" { default = b }',
  'tools/x/main.tf': '',
})

async function readAll(
  service: ReturnType<typeof makeService>,
): Promise<readonly ToolkitReading[]> {
  const steps = [await service.startToolkit(checkout, 'v1.90.0')]
  for (;;) {
    const last = steps.at(-1)
    if (last === undefined || last.catalog !== undefined) return steps
    steps.push(await service.continueToolkit(last.reading))
  }
}

test('a checkout is read step by step into a catalog of its own', async () => {
  const service = makeService()
  const steps = await readAll(service)
  expect(steps.length).toBeGreaterThan(1)
  expect(steps.map(({ done }) => done)).toEqual(steps.map(({ done }) => done).toSorted())
  expect(steps.at(-1)).toMatchObject({ done: 9, all: 9, problems: [{ line: 1 }] })
  const { catalog } = steps.at(-1) ?? {}
  if (catalog === undefined) throw new Error('the last step has the catalog')
  await service.addCatalogs([catalog])
  const project = { blueprint, deployment: undefined, toolkit: 'v1.90.0' }
  const modules = await service.modules(project)
  expect(modules.map(({ path }) => path)).toContain('modules/network/a')
  expect(modules).toHaveLength(8)
  const vpc = await service.modulePage(project, 'modules/network/vpc')
  expect(vpc).toMatchObject({ purpose: 'Makes a network.', inputs: [{ name: 'only_then' }] })
})

test('the version that a blueprint asks for is taken when it is there', async () => {
  const service = makeService()
  const text = dedent`
    blueprint_name: own
    toolkit_modules_url: github.com/GoogleCloudPlatform/cluster-toolkit
    toolkit_modules_version: v1.90.0
    vars: {deployment_name: own}
    deployment_groups:
    - group: one
      modules:
      - {id: net, source: modules/network/vpc, settings: {only_then: 2}}
  `
  const project = { blueprint: text, deployment: undefined }
  expect((await service.analyze(project, 1)).toolkit).toBe('v1.95.0')
  const { catalog } = (await readAll(service)).at(-1) ?? {}
  await service.addCatalogs(catalog === undefined ? [] : [catalog])
  const view = await service.analyze(project, 2)
  expect(view.toolkit).toBe('v1.90.0')
  expect(view.findings.map(({ code }) => code)).not.toContain('unknown-setting')

  const report = await service.upgradeReport(project, 'v1.95.0')
  expect(report).toMatchObject([
    {
      change: { kind: 'input-removed', input: 'only_then' },
      weight: 'breaks',
      places: [{ id: 'net', line: 8, fix: { intent: { kind: 'unset-setting' } } }],
    },
    { change: { kind: 'input-required', input: 'project_id' } },
    { change: { kind: 'input-required', input: 'region' } },
  ])
})

import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { dedent } from '../../testing/dedent.ts'
import { type PassableOutput, passableOutputs } from './passable-outputs.ts'

const analysis = analyzeText(
  dedent`
    blueprint_name: demo
    vars: {deployment_name: d, project_id: p, region: r, zone: z}
    deployment_groups:
    - group: first
      modules:
      - {id: net, source: modules/network/vpc}
      - {id: script, source: modules/scripts/startup-script}
      - {id: bucket, source: modules/file-system/cloud-storage-bucket}
      - {id: fs, source: modules/file-system/filestore, settings: {name: mine}}
    - group: image
      modules:
      - {id: image, source: modules/packer/custom-image, kind: packer}
    - group: last
      modules:
      - {id: machine, source: modules/compute/vm-instance}
  `,
  { rules: [] },
)

function pairs(from: string, to: string): readonly string[] {
  return passableOutputs(analysis, loadBuiltInCatalog(), { from, to }).map(said)
}

function said({ output, setting, how }: PassableOutput): string {
  return `${output} ${how === 'set' ? '->' : '->>'} ${setting}`
}

test('an output goes to settings of its type, those of its name first', () => {
  const [first] = pairs('net', 'machine')
  expect(first).toMatch(/^(\w+) -> \1$/)
  expect(pairs('net', 'machine')).not.toContain('network_self_link -> disk_size_gb')
})

test('a setting of the author is not taken', () => {
  expect(pairs('net', 'fs').filter((pair) => pair.endsWith('> name'))).toEqual([])
})

test('nothing goes from a Packer module, nor to an earlier group, nor from nowhere', () => {
  expect(pairs('image', 'machine')).toEqual([])
  expect(pairs('machine', 'net')).toEqual([])
  expect(pairs('nobody', 'machine')).toEqual([])
})

const cluster = analyzeText(
  dedent`
    blueprint_name: demo
    vars: {deployment_name: d, project_id: p, region: r, zone: z}
    deployment_groups:
    - group: primary
      modules:
      - {id: net, source: modules/network/vpc}
      - {id: homefs, source: modules/file-system/filestore}
      - {id: nodes, source: community/modules/compute/schedmd-slurm-gcp-v6-nodeset}
      - {id: script, source: modules/scripts/startup-script}
      - {id: sql, source: community/modules/database/slurm-cloudsql-federation}
      - {id: login, source: community/modules/scheduler/schedmd-slurm-gcp-v6-login}
      - {id: controller, source: community/modules/scheduler/schedmd-slurm-gcp-v6-controller}
      - {id: machine, source: modules/compute/vm-instance}
  `,
  { rules: [] },
)

test.each([
  ['net', 'homefs', 'network_id -> network_id'],
  ['net', 'nodes', 'subnetwork_self_link -> subnetwork_self_link'],
  ['script', 'controller', 'controller_startup_script -> controller_startup_script'],
  ['script', 'machine', 'startup_script -> startup_script'],
  ['homefs', 'nodes', 'network_storage ->> network_storage'],
  ['homefs', 'machine', 'network_storage ->> network_storage'],
  ['login', 'controller', 'login_nodes ->> login_nodes'],
])('what %s gives %s first is %s', (from, to, first) => {
  const offered = passableOutputs(cluster, loadBuiltInCatalog(), { from, to })
  expect(offered.map(said)[0]).toBe(first)
})

test('a setting that needs a value comes before others of the same likeness', () => {
  const offered = passableOutputs(cluster, loadBuiltInCatalog(), { from: 'script', to: 'sql' })
  expect(offered[0]?.setting).toBe('tier')
})

test('what is a list everywhere is not offered for a text', () => {
  const pairs = passableOutputs(cluster, loadBuiltInCatalog(), { from: 'homefs', to: 'controller' })
  const shared = pairs.filter(({ output }) => output === 'network_storage').map(said)
  expect(shared).toContain('network_storage ->> additional_networks')
  expect(shared).not.toContain('network_storage -> controller_network_attachment')
})

test('what its name calls several comes for one value last of all', () => {
  const offered = passableOutputs(cluster, loadBuiltInCatalog(), { from: 'net', to: 'machine' })
  const last = offered.findLastIndex(({ output }) => !/[^s]s$/.test(output))
  const behind = new Set(offered.slice(last + 1).map(({ output }) => output))
  expect([...behind]).toContain('instance_additional_networks')
})

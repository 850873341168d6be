import { expect, test } from 'vitest'
import { analyzeText } from '../../../testing/analyze-text.ts'
import { hasReference, readReference } from '../../../testing/reference.ts'

function traitsOf(text: string): readonly string[] {
  return analyzeText(text).traits.map(({ module, kind, text: said }) => `${module} ${kind} ${said}`)
}

const blueprint = (module: string): string => `blueprint_name: traits
vars: {project_id: p, deployment_name: d, region: us-central1, zone: us-central1-c}
deployment_groups:
- group: primary
  modules:
  - ${module}
`

test.runIf(hasReference)('the image builder provides what the cluster starts from', () => {
  const text = readReference('gcluster', 'official', 'examples--image-builder', 'blueprint.yaml')
  expect(traitsOf(text)).toEqual([
    'network provides NAT',
    'network provides IAP ssh',
    'scripts_for_image size 1 runner',
    'compute_nodeset choice image: my-slurm-image',
    'compute_partition choice queue: compute',
    'slurm_login choice image: my-slurm-image',
    'slurm_controller choice image: my-slurm-image',
  ])
})

test.each([
  ['{id: net, source: modules/network/vpc, settings: {enable_cloud_nat: false}}', ['IAP ssh']],
  ['{id: net, source: modules/network/vpc, settings: {ips_per_nat: 0}}', ['IAP ssh']],
  ['{id: net, source: modules/network/vpc, settings: {enable_iap_ssh_ingress: false}}', ['NAT']],
  ['{id: net, source: modules/network/pre-existing-vpc}', []],
])('%s provides what it is known to', (module, provided) => {
  expect(traitsOf(blueprint(module))).toEqual(provided.map((text) => `net provides ${text}`))
})

test('a size is said where it is known', () => {
  const filestore = (size: string) =>
    blueprint(
      `{id: home, source: modules/file-system/filestore, settings: {network_id: n, local_mount: /home, size_gb: ${size}}}`,
    )
  expect(traitsOf(filestore('2048'))).toEqual(['home size 2048 GB'])
  expect(traitsOf(filestore('$(vars.nowhere)'))).toEqual([])
})

test('a startup script without runners says nothing', () => {
  expect(traitsOf(blueprint('{id: s, source: modules/scripts/startup-script}'))).toEqual([])
})

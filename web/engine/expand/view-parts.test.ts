import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { partsOf } from './view-parts.ts'

const parts = partsOf(
  analyzeText(
    dedent`
      blueprint_name: demo
      validators:
      - validator: test_project_exists
        skip: true
        inputs: {project_id: $(vars.project_id)}
      vars: {deployment_name: d, project_id: p}
      terraform_backend_defaults:
        type: gcs
        configuration: {bucket: b}
      terraform_providers:
        google: {source: hashicorp/google, version: ~> 6.0}
      deployment_groups:
      - group: one
        terraform_backend: {type: local}
        modules:
        # why it is here,
        #and since when
        - id: net
          source: modules/network/vpc
          outputs:
          - network_id
          - {name: nat_ips, description: "to let in", sensitive: true}
      - group: two
        modules:
        - {id: image, source: modules/packer/custom-image, kind: packer}
    `,
    { rules: [] },
  ),
)

test('what the blueprint says for all groups is told as it is written', () => {
  expect(parts?.validators).toEqual([
    {
      name: 'test_project_exists',
      skip: true,
      inputs: [{ name: 'project_id', text: '$(vars.project_id)' }],
    },
  ])
  expect(parts?.backend).toEqual({ type: 'gcs', configuration: [{ name: 'bucket', text: 'b' }] })
  expect(parts?.providers).toEqual([
    { name: 'google', source: 'hashicorp/google', version: '~> 6.0', configuration: [] },
  ])
})

test('a group has its own backend, or none of its own', () => {
  expect(parts?.groups.map(({ name, backend }) => [name, backend?.type])).toEqual([
    ['one', 'local'],
    ['two', undefined],
  ])
})

test('the comment lines right above a module are its note', () => {
  expect(parts?.modules.map(({ note }) => note)).toEqual(['why it is here,\nand since when', ''])
})

test('a module tells which outputs are shown and which there are', () => {
  const [net, image] = parts?.modules ?? []
  expect(net?.outputs).toEqual([
    { name: 'network_id', description: '', sensitive: false },
    { name: 'nat_ips', description: 'to let in', sensitive: true },
  ])
  expect(net?.offered).toContain('subnetwork_name')
  expect(net?.kind).toBe('')
  expect(image).toMatchObject({ kind: 'packer', offered: [] })
})

test('a text that cannot be read has no parts', () => {
  expect(partsOf(analyzeText('a: [', { rules: [] }))).toBeUndefined()
})

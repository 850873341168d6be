import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { networkHostProject } from './network-host-project.ts'

const existing = (settings: string) =>
  `source: modules/network/pre-existing-vpc, settings: {${settings}}`

test('a subnet of another project is looked for in the wrong one', () => {
  expectDiagnostics(networkHostProject, blueprintOfBuilder('', existing('project_id: host')), [
    {
      code: 'network-host-project',
      severity: 'warning',
      line: 9,
      nodes: ['image', 'net'],
      args: { project: 'p', host: 'host' },
      fixes: [
        {
          kind: 'set-setting',
          id: 'image',
          name: 'network_project_id',
          value: { kind: 'text', text: 'host' },
        },
      ],
    },
  ])
})

test('a self link names its project', () => {
  const link =
    'subnetwork_self_link: https://www.googleapis.com/compute/v1/projects/host/regions/r/subnetworks/s'
  expectDiagnostics(
    networkHostProject,
    blueprintOfBuilder('', `source: modules/network/pre-existing-subnetwork, settings: {${link}}`),
    [{ code: 'network-host-project', args: { project: 'p', host: 'host' } }],
  )
})

test('one project, a project for the network, or what cannot be told: nothing to say', () => {
  expectNone(networkHostProject, blueprintOfBuilder(''))
  expectNone(
    networkHostProject,
    blueprintOfBuilder('network_project_id: host', existing('project_id: host')),
  )
  expectNone(networkHostProject, blueprintOfBuilder('', existing('project_id: $(vars.nothing)')))
})

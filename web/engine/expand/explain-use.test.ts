import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { explainUse } from './explain-use.ts'

const text = dedent`
  blueprint_name: demo
  vars: {deployment_name: d, project_id: p, region: r, zone: z}
  deployment_groups:
  - group: first
    modules:
    - {id: net, source: modules/network/vpc}
    - {id: homefs, source: modules/file-system/filestore, use: [net], settings: {local_mount: /home}}
    - {id: appfs, source: modules/file-system/filestore, use: [net], settings: {local_mount: /apps}}
    - {id: script, source: modules/scripts/startup-script}
  - group: image
    modules:
    - id: image
      source: modules/packer/custom-image
      kind: packer
      use: [net, script]
  - group: last
    modules:
    - id: machine
      source: modules/compute/vm-instance
      use: [homefs, net, appfs]
`
const analysis = analyzeText(text, { rules: [] })

test('across groups each output has a name under which it is exported and imported', () => {
  const { crossing } = explainUse(analysis, { consumer: 'machine', used: 'net' }) ?? {}
  expect(crossing?.giver).toEqual({ name: 'first', place: 1, kind: 'terraform' })
  expect(crossing?.taker).toEqual({ name: 'last', place: 3, kind: 'terraform' })
  expect(crossing?.carried).toContainEqual({
    output: 'subnetwork_self_link',
    name: 'subnetwork_self_link_net',
    settings: ['subnetwork_self_link'],
  })
})

test('a Packer group gets the values of settings', () => {
  const { crossing } = explainUse(analysis, { consumer: 'image', used: 'script' }) ?? {}
  expect(crossing?.taker.kind).toBe('packer')
  expect(crossing?.carried.map(({ settings }) => settings)).toEqual([['startup_script']])
})

test('inside one group nothing crosses', () => {
  expect(explainUse(analysis, { consumer: 'homefs', used: 'net' })).toMatchObject({
    crossing: undefined,
  })
})

test('there is nothing to tell where nothing is used', () => {
  expect(explainUse(analysis, { consumer: 'net', used: 'homefs' })).toBeUndefined()
  expect(explainUse(analysis, { consumer: 'nobody', used: 'net' })).toBeUndefined()
})

test('made explicit, a setting that one module fills refers to its output', () => {
  const { explicit } = explainUse(analysis, { consumer: 'image', used: 'script' }) ?? {}
  expect(explicit).toEqual([
    { kind: 'disconnect', consumer: 'image', used: 'script' },
    {
      kind: 'set-setting',
      id: 'image',
      name: 'startup_script',
      value: { kind: 'text', text: '$(script.startup_script)' },
    },
  ])
})

test('a list keeps what other modules give to it', () => {
  const { explicit = [] } = explainUse(analysis, { consumer: 'machine', used: 'homefs' }) ?? {}
  expect(explicit).toContainEqual({
    kind: 'set-setting',
    id: 'machine',
    name: 'network_storage',
    value: {
      kind: 'text',
      text: '$(flatten([appfs.network_storage, flatten([homefs.network_storage])]))',
    },
  })
})

test('modules that would give nothing more are taken out of use together with it', () => {
  const { along } = explainUse(analysis, { consumer: 'machine', used: 'homefs' }) ?? {}
  expect(along).toEqual(['appfs'])
  expect(explainUse(analysis, { consumer: 'machine', used: 'net' })?.along).toEqual([])
})

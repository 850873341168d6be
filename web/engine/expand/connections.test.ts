import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { formatUseRefusal } from './connection-words.ts'
import { connectionsOf } from './connections.ts'

const analysis = analyzeText(
  dedent`
    blueprint_name: demo
    vars: {deployment_name: d, project_id: p, region: r, zone: z, network_id: by-variable}
    deployment_groups:
    - group: first
      modules:
      - {id: net, source: modules/network/vpc}
      - {id: fs, source: modules/file-system/filestore}
      - {id: set, source: modules/file-system/filestore, settings: {network_id: x}}
      - {id: used, source: modules/file-system/filestore, use: [net]}
      - {id: far, source: ./not-given}
      - {id: account, source: modules/project/service-account}
    - group: image
      modules:
      - {id: image, source: modules/packer/custom-image, kind: packer}
    - group: last
      modules:
      - {id: late, source: modules/network/vpc}
  `,
  { rules: [] },
)

function previewOf(consumer: string, used: string) {
  return connectionsOf(analysis, consumer).find(
    (pair) => pair.consumer === consumer && pair.used === used,
  )
}

test('a use is previewed with the settings that it would fill, variables giving way', () => {
  expect(previewOf('fs', 'net')).toMatchObject({ kind: 'fills', settings: ['network_id'] })
})

test.each([
  ['used', 'net', 'used-already'],
  ['fs', 'late', 'later-group'],
  ['late', 'image', 'packer-gives-nothing'],
  ['fs', 'account', 'no-equal-names'],
])('%s cannot use %s: %s', (consumer, used, reason) => {
  expect(previewOf(consumer, used)).toMatchObject({ kind: 'refused', reason })
})

test('what the author set is not filled', () => {
  const preview = previewOf('set', 'net')
  expect(preview).toMatchObject({ kind: 'refused', reason: 'all-set-already' })
})

test('without the files of a module it is not known', () => {
  expect(previewOf('far', 'net')?.kind).toBe('unknown')
})

test('both directions are there for every other module', () => {
  expect(connectionsOf(analysis, 'net')).toHaveLength(14)
  expect(connectionsOf(analysis, 'nobody')).toEqual([])
})

test('a refusal is a sentence with the names in it', () => {
  expect(formatUseRefusal('later-group', { consumer: 'fs', used: 'late' })).toBe(
    'late is deployed after fs',
  )
})

import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { dedent } from '../../testing/dedent.ts'
import { passableOutputs } from './passable-outputs.ts'

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
  return passableOutputs(analysis, loadBuiltInCatalog(), { from, to }).map(
    ({ output, setting, how }) => `${output} ${how === 'set' ? '->' : '->>'} ${setting}`,
  )
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

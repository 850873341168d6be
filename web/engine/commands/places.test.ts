import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { editedLines, groundOf } from '../../testing/run-intent.ts'
import { makeBench } from './bench.ts'
import { countWritten, findGroup } from './places.ts'

/** Groups with an item that is no module: alone, and beside one that is. */
const text = `vars: {project_id: p, deployment_name: d, region: r, zone: z}
deployment_groups:
- group: noted
  modules:
  - to do
- group: early
  modules:
  - to do
  - id: vm
    source: ./vm
- group: base
  modules:
  - id: net
    source: ./net
  -
- group: build
  modules:
  - id: image
    source: ./image
    kind: packer
`

const source = 'modules/packer/custom-image'
const place = 'last'

test('what is no module counts as written, an empty item does not', () => {
  const bench = makeBench(groundOf(text).document, undefined)
  const counts = ['noted', 'early', 'base'].map((name) => {
    const group = bench && findGroup(bench, name)?.group
    return bench && group && countWritten(bench, group)
  })
  expect(counts).toEqual([1, 2, 1])
})

test('a Packer module does not join what is no module', () => {
  expect(editedLines(text, { kind: 'add-module', source, group: 'noted', place })).toEqual([
    '+- group: custom-image',
    '+  modules:',
    '+  - id: custom-image',
    `+    source: ${source}`,
    '+    kind: packer',
  ])
  const pasted = `id: mine\nsource: ${source}\nkind: packer\n`
  expect(editedLines(text, { kind: 'paste-yaml', text: pasted, group: 'noted', place })).toEqual([
    '+- group: mine',
    '+  modules:',
    '+  - id: mine',
    `+    source: ${source}`,
    '+    kind: packer',
  ])
  expect(editedLines(text, { kind: 'move-module', id: 'image', group: 'noted', place })).toEqual([
    'image is a Packer module: it needs a group of its own.',
  ])
})

test('a module leaves what is no module behind, and is not alone beside it', () => {
  expect(editedLines(text, { kind: 'split-group', id: 'vm', name: 'apart' })).toEqual([
    '+- group: apart',
    '+  modules:',
  ])
  expect(editedLines(text, { kind: 'split-group', id: 'net' })).toEqual([
    'net has a group of its own already.',
  ])
})

test('an image build that empties a group of modules keeps what else stands there', () => {
  const intent = {
    kind: 'add-image-build',
    baseImage: { family: 'debian-12', project: 'debian-cloud' },
    network: ['net'],
    imageFamily: 'mine',
    consumers: ['vm'],
  } as const
  const lines = editedLines(text, intent, analyzeText(text))
  expect(lines).not.toContain('-- group: early')
  expect(lines).not.toContain('-  - to do')
  expect(lines).toContain('-  - id: vm')
})

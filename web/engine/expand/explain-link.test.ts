import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { dedent } from '../../testing/dedent.ts'
import { editedLines } from '../../testing/run-intent.ts'
import type { ReferenceLink } from '../blueprint/graph.ts'
import { findingsOfLink } from './connection-findings.ts'
import { explainLink, type ReferenceExplanation } from './explain-link.ts'

const text = dedent`
  blueprint_name: demo
  vars: {deployment_name: d, project_id: p, region: r, zone: z, family: mine}
  deployment_groups:
  - group: first
    modules:
    - {id: net, source: modules/network/vpc}
    - {id: fs, source: modules/file-system/filestore, use: [net], settings: {local_mount: /home}}
  - group: image
    modules:
    - id: image
      source: modules/packer/custom-image
      kind: packer
      settings:
        subnetwork_name: $(net.subnetwork_name)
        image_family: $(vars.family)
        startup_script: |
          #!/bin/sh
            echo $(net.subnetwork_name) $(net.subnetwork_name)
  - group: last
    modules:
    - id: machine
      source: modules/compute/vm-instance
      settings:
        instance_image: {family: $(vars.family), project: $(vars.project_id)}
        subnetwork_self_link: ((module.net.subnetwork_self_link))
        disk_size_gb: $(net.subnetworks)
        network_storage:
        -
        - $(fs.network_storage)
        metadata:
          one: $(net.subnetworks[0].name)
          two: of $(net.network_name)
    - id: other
      source: modules/compute/vm-instance
      settings:
        network_storage: [$(fs.network_storage)]
        zone: $(net.nothing)
`
const analysis = analyzeText(text)
const catalog = loadBuiltInCatalog()

const reference = (from: string, to: string) => ({ from, to, kind: 'reference' }) as const

function explained(from: string, to: string): ReferenceExplanation {
  const explanation = explainLink(analysis, catalog, reference(from, to))
  if (explanation?.kind !== 'reference') throw new Error(`nothing from ${from} to ${to}`)
  return explanation
}

describe('the places of a reference', () => {
  test('are in the order of the text, each with its path and the text around it', () => {
    expect(
      explained('net', 'machine').places.map(({ setting, path, output, text }) => [
        [setting, ...path].join('.'),
        output,
        text,
      ]),
    ).toEqual([
      ['subnetwork_self_link', 'subnetwork_self_link', '((module.net.subnetwork_self_link))'],
      ['disk_size_gb', 'subnetworks', '$(net.subnetworks)'],
      ['metadata.one', 'subnetworks', '$(net.subnetworks[0].name)'],
      ['metadata.two', 'network_name', 'of $(net.network_name)'],
    ])
  })

  test('count empty items, as the text has them', () => {
    expect(explained('fs', 'machine').places[0]).toMatchObject({
      setting: 'network_storage',
      path: [1],
    })
  })

  test('in a script are lines, each once', () => {
    const [setting, script, ...more] = explained('net', 'image').places
    expect(setting?.isAlone).toBe(true)
    expect(script?.text).toBe('echo $(net.subnetwork_name) $(net.subnetwork_name)')
    expect(script?.isAlone).toBe(false)
    expect(more).toEqual([])
  })

  test('tell whether the output fits, as far as types are known', () => {
    const places = explained('net', 'machine').places.map(({ type, wanted, fit }) => {
      return [type, wanted, fit]
    })
    expect(places[0]).toEqual(['string', 'string', 'fits'])
    expect(places[1]).toEqual(['list(map(string))', 'number', 'unfit'])
    // A part of an output, or of a text, is of a type that nobody knows.
    expect(places[2]).toEqual(['list(map(string))', undefined, 'unknown'])
    expect(places[3]).toEqual(['string', undefined, 'unknown'])
  })
})

test('across groups it is told what is exported, imported and written for Packer', () => {
  expect(explained('net', 'machine').crossing).toMatchObject({
    giver: { name: 'first', place: 1 },
    taker: { name: 'last', place: 3, kind: 'terraform' },
    carried: [
      { name: 'subnetwork_self_link_net', settings: ['subnetwork_self_link'] },
      { name: 'subnetworks_net', settings: ['disk_size_gb', 'metadata'] },
      { name: 'network_name_net', settings: ['metadata'] },
    ],
  })
  expect(explained('net', 'image').crossing).toMatchObject({
    taker: { kind: 'packer' },
    carried: [{ settings: ['subnetwork_name', 'startup_script'] }],
  })
})

/** The lines that taking a link out takes out and puts in. */
function linesOfRemoval(link: Pick<ReferenceLink, 'from' | 'to' | 'kind'>): readonly string[] {
  const intents = explainLink(analysis, catalog, link)?.removal ?? []
  return editedLines(text, { kind: 'all', label: '', intents }, analysis)
}

describe('taking a link out', () => {
  test('clears settings, and entries of maps, and leaves larger texts', () => {
    expect(linesOfRemoval(reference('net', 'machine'))).toEqual([
      '-      subnetwork_self_link: ((module.net.subnetwork_self_link))',
      '-      disk_size_gb: $(net.subnetworks)',
      '-        one: $(net.subnetworks[0].name)',
    ])
  })

  test('clears a setting of which nothing would stay', () => {
    expect(linesOfRemoval(reference('fs', 'other'))).toEqual([
      '-      network_storage: [$(fs.network_storage)]',
    ])
  })

  test('clears the setting that names the image', () => {
    expect(linesOfRemoval({ from: 'image', to: 'machine', kind: 'image' })).toEqual([
      '-      instance_image: {family: $(vars.family), project: $(vars.project_id)}',
    ])
  })
})

test('an image is handed over by the name of its family', () => {
  const link = { from: 'image', to: 'machine', kind: 'image' } as const
  expect(explainLink(analysis, catalog, link)).toMatchObject({
    kind: 'image',
    builder: { name: 'image', place: 2 },
    consumer: { name: 'last', place: 3 },
    built: { setting: 'image_family', text: '$(vars.family)', variables: ['family'] },
    started: [
      { setting: 'instance_image', key: 'family', text: '$(vars.family)', variables: ['family'] },
    ],
  })
})

test('an output that does not exist has its finding and no type', () => {
  expect(explained('net', 'other').places[0]).toMatchObject({
    output: 'nothing',
    exists: false,
    type: undefined,
  })
  expect(explained('net', 'other').crossing).toBeUndefined()
  const codes = (from: string, to: string) =>
    findingsOfLink(analysis.findings, reference(from, to)).map(({ code }) => code)
  expect(codes('net', 'other')).toEqual(['reference-unknown-output'])
  expect(codes('net', 'machine')).toEqual([])
})

test('there is nothing to tell where nothing is referred to', () => {
  expect(explainLink(analysis, catalog, reference('machine', 'net'))).toBeUndefined()
  expect(explainLink(analysis, catalog, reference('nobody', 'net'))).toBeUndefined()
  expect(
    explainLink(analysis, catalog, { from: 'net', to: 'machine', kind: 'image' }),
  ).toBeUndefined()
})

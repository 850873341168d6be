import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { dedent } from '../../testing/dedent.ts'
import { findingsOfLink, findingsOfUse } from './connection-findings.ts'

const { findings } = analyzeText(dedent`
  blueprint_name: demo
  vars: {deployment_name: d, project_id: p, region: r, zone: z}
  deployment_groups:
  - group: first
    modules:
    - id: machine
      source: modules/compute/vm-instance
      use: [net]
      settings: {network_self_link: $(net.network_self_link)}
    - id: bucket
      source: modules/file-system/cloud-storage-bucket
      use: [script]
    - {id: script, source: modules/scripts/startup-script}
  - group: second
    modules:
    - {id: net, source: modules/network/vpc}
`)

const codesOfUse = (consumer: string, used: string) =>
  findingsOfUse(findings, { consumer, used }).map(({ code, path }) => [code, path[4]])
const codesOfLink = (from: string, to: string) =>
  findingsOfLink(findings, { from, to, kind: 'reference' }).map(({ code, path }) => [code, path[4]])

test('a use and a reference of the same modules have each their own finding', () => {
  expect(codesOfUse('machine', 'net')).toEqual([['use-of-later-group', 'use']])
  expect(codesOfLink('net', 'machine')).toEqual([['use-of-later-group', 'settings']])
})

test('a use that passes nothing has its finding', () => {
  expect(codesOfUse('bucket', 'script')).toEqual([['use-passes-nothing', 'use']])
})

test('findings about other modules are left out', () => {
  expect(codesOfUse('machine', 'script')).toEqual([])
  expect(codesOfLink('script', 'bucket')).toEqual([])
})

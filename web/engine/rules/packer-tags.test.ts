import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { packerTags } from './packer-tags.ts'

const network = (tags: string) =>
  `source: modules/network/vpc, settings: {enable_iap_ssh_ingress: false, firewall_rules: [{name: a, direction: INGRESS, ranges: [0.0.0.0/0], target_tags: [${tags}], allow: [{protocol: tcp}]}]}`

test('a rule for another tag opens nothing', () => {
  expectDiagnostics(
    packerTags,
    blueprintOfBuilder('communicator: ssh, tags: [mine]', network('build')),
    [
      {
        code: 'packer-tags',
        severity: 'warning',
        line: 9,
        args: { port: 22, tags: ['build'] },
        fixes: [
          {
            kind: 'set-setting',
            id: 'image',
            name: 'tags',
            value: { kind: 'yaml', text: '["mine","build"]' },
          },
        ],
      },
    ],
  )
})

test('a tag in common, or no target tags, opens it', () => {
  expectNone(
    packerTags,
    blueprintOfBuilder('communicator: ssh, tags: [build]', network('build, other')),
  )
  expectNone(packerTags, blueprintOfBuilder('communicator: ssh', network('')))
})

test('tags that cannot be told may be the right ones', () => {
  expectNone(
    packerTags,
    blueprintOfBuilder('communicator: ssh, tags: $(vars.nothing)', network('build')),
  )
})

import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { imageShared } from './image-shared.ts'

function blueprintOf(built: string, used: string): string {
  return blueprintOfGroups(
    `- group: one\n  modules:\n  - {id: image, source: modules/packer/custom-image, kind: packer, settings: {subnetwork_name: s, image_family: ${built}}}`,
    `- group: two\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, settings: {instance_image: {family: ${used}, project: p}}}`,
  )
}

test('a family written out where it is built and where it is used is told at each place', () => {
  const args = { family: 'mine', places: 2 }
  expectDiagnostics(imageShared, blueprintOf('mine', 'mine'), [
    { code: 'image-shared', severity: 'info', line: 6, nodes: ['image'], args },
    { code: 'image-shared', severity: 'info', line: 9, nodes: ['vm'], args },
  ])
})

test('a variable for it is fine, and so are families of others', () => {
  expectNone(imageShared, blueprintOf('$(vars.family)', '$(vars.family)'))
  expectNone(imageShared, blueprintOf('mine', 'debian-12'))
})

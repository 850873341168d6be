import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { imageNone } from './image-none.ts'

const vm = (image: string) =>
  blueprintOf(
    `- {id: vm, source: modules/compute/vm-instance, settings: {instance_image: ${image}}}`,
  )

test('an image needs a name or family, and a project', () => {
  for (const image of [
    '{family: a}',
    '{project: p}',
    '{}',
    '{project: p, family: "", name: null}',
  ]) {
    expectDiagnostics(imageNone, vm(image), [
      { code: 'image-none', severity: 'warning', line: 6, args: { module: 'vm' } },
    ])
  }
})

test('both, or what cannot be told, are fine', () => {
  expectNone(imageNone, vm('{family: a, project: p}'))
  expectNone(imageNone, vm('{name: a, project: p}'))
  expectNone(imageNone, vm('$(vars.nothing)'))
  expectNone(imageNone, blueprintOf('- {id: vm, source: modules/compute/vm-instance}'))
})

import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageProject } from './image-project.ts'

function blueprintWith(builder: string, consumer: string): string {
  const group = `- group: cluster\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {${consumer}}}\n`
  return blueprintOfBuilder(builder) + group
}

test('a family looked for in another project is warned of', () => {
  expectDiagnostics(
    imageProject,
    blueprintWith('image_family: mine', 'instance_image: {family: mine, project: other}'),
    [
      {
        code: 'image-project',
        severity: 'warning',
        line: 16,
        text: 'other',
        nodes: ['vm', 'image'],
        args: { family: 'mine', built: 'p', wanted: 'other' },
      },
    ],
  )
})

test('its own project, another family, and what cannot be told are fine', () => {
  const builder = 'image_family: mine'
  expectNone(
    imageProject,
    blueprintWith(builder, 'instance_image: {family: mine, project: $(vars.project_id)}'),
  )
  expectNone(
    imageProject,
    blueprintWith(builder, 'instance_image: {family: yours, project: other}'),
  )
  expectNone(
    imageProject,
    blueprintWith(builder, 'instance_image: {family: mine, project: $(vars.nothing)}'),
  )
  expectNone(
    imageProject,
    blueprintWith(
      `${builder}, project_id: $(vars.nothing)`,
      'instance_image: {family: mine, project: other}',
    ),
  )
})

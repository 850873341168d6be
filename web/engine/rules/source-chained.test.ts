import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { sourceChained } from './source-chained.ts'

function build(id: string, settings: string): string {
  return `- group: ${id}\n  modules:\n  - id: ${id}\n    source: modules/packer/custom-image\n    kind: packer\n    settings: {subnetwork_name: s, ${settings}}`
}

test('an image that is built from another one of the blueprint names that one', () => {
  const blueprint = blueprintOfGroups(
    build('base', 'image_family: base-image'),
    build('app', 'source_image_family: base-image, image_family: app-image'),
  )
  expectDiagnostics(sourceChained, blueprint, [
    {
      code: 'source-chained',
      severity: 'info',
      line: 12,
      nodes: ['app', 'base'],
      args: { source: 'base-image', builder: 'base', project: 'p' },
    },
  ])
})

test('images from elsewhere, and one built from its own family, are fine', () => {
  const blueprint = blueprintOfGroups(
    build('base', 'image_family: base-image, source_image_family: base-image'),
    build('app', 'source_image_family: debian-12'),
  )
  expectNone(sourceChained, blueprint)
})

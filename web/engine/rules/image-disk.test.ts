import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfBuilder } from '../../testing/rule-blueprints.ts'
import { imageDisk } from './image-disk.ts'

function blueprintWith(builder: string, consumer: string): string {
  const group = `- group: cluster\n  modules:\n  - {id: vm, source: modules/compute/vm-instance, use: [net], settings: {${consumer}}}\n`
  return blueprintOfBuilder(builder) + group
}

const image = 'instance_image: {family: mine, project: p}'

test('a boot disk smaller than the image is warned of', () => {
  expectDiagnostics(
    imageDisk,
    blueprintWith('image_family: mine, disk_size: 50', `${image}, disk_size_gb: 40`),
    [
      {
        code: 'image-disk',
        severity: 'warning',
        line: 16,
        text: '40',
        args: { size: 40, image: 50 },
        fixes: [
          {
            kind: 'set-setting',
            id: 'vm',
            name: 'disk_size_gb',
            value: { kind: 'yaml', text: '50' },
          },
        ],
      },
    ],
  )
})

test('the default of the module counts', () => {
  expectDiagnostics(imageDisk, blueprintWith('image_family: mine, disk_size: 300', image), [
    { code: 'image-disk', args: { size: 200, image: 300 } },
  ])
  expectNone(imageDisk, blueprintWith('image_family: mine, disk_size: 200', image))
  expectNone(imageDisk, blueprintWith('image_family: mine', `${image}, disk_size_gb: 1`))
})

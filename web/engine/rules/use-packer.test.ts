import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { usePacker } from './use-packer.ts'

const blueprint = blueprintOfGroups(
  `
    - group: image
      modules:
      - {id: image, source: modules/packer/custom-image, kind: packer}
  `,
  `
    - group: cluster
      modules:
      - {id: one, source: ./a, use: [image]}
      - {id: two, source: ./a, settings: {x: $(image.name)}}
      - {id: three, source: ./a, use: [one], settings: {x: $(two.name)}}
  `,
)

test('an image build passes nothing on, by use or by expression', () => {
  expectDiagnostics(usePacker, blueprint, [
    {
      code: 'use-packer',
      severity: 'error',
      line: 9,
      text: 'image',
      nodes: ['one', 'image'],
      args: { id: 'image' },
      fixes: [{ kind: 'disconnect', consumer: 'one', used: 'image' }],
    },
    { code: 'use-packer', line: 10, text: 'image.name', nodes: ['two', 'image'], fixes: [] },
  ])
})

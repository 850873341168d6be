import { expect, test } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import type { ModuleFacts } from '../flow/drawing.ts'
import { keyGraph } from '../flow/keyed-graph.ts'
import type { Chip } from '../flow/module-chips.ts'
import { lineFacts, lineName } from './line-facts.ts'
import { listTreeItems } from './tree-items.ts'

const link = { from: 'net', to: 'fs', kind: 'reference', label: 'network_id' } as const
const graph = keyGraph(
  makeGraph(
    { primary: [makeGraphModule('net', 'primary'), makeGraphModule('fs', 'primary')] },
    [makeUse('fs', 'net', ['network_id'])],
    [link],
  ),
)
const nat: Chip = { kind: 'provides', text: 'NAT', state: undefined }
const warning: Chip = { kind: 'warning', text: '2', state: undefined }
const facts = new Map<string, ModuleFacts>(
  [
    ['net', [nat, warning], { errors: 0, warnings: 2 }] as const,
    ['fs', [], { errors: 1, warnings: 0 }] as const,
  ].map(([key, chips, count]) => [
    key,
    { category: 'network', chips, count, marked: count, size: undefined, height: 0 },
  ]),
)

function names(closed: readonly string[] = []): readonly string[] {
  return listTreeItems(graph, new Set(closed)).map((item) =>
    lineName(item.subject, lineFacts(item, graph, facts)),
  )
}

test('a line is named by all that is seen of it, and by its place', () => {
  expect(names()).toEqual([
    'Group 1, primary, Terraform, 2 modules',
    'net, vpc, NAT, 2 warnings, group primary, used by 1',
    'fs, vpc, group primary, uses 1',
    'fs uses net, Fills network_id',
    'fs: net, by reference to network_id',
  ])
})

test('a closed group tells the findings of what it hides', () => {
  expect(names(['group primary'])).toEqual([
    'Group 1, primary, Terraform, 1 error, 2 warnings, 2 modules',
  ])
})

import { existsSync, readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { stride } from '../../testing/full-run.ts'
import { hasReference, readReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import type { Intent } from '../blueprint/intent.ts'
import { parseDocument } from '../document/parse-document.ts'
import { applyEdits } from '../text/text-edit.ts'
import { type Bench, makeBench } from './bench.ts'
import { runCommand } from './run-command.ts'

const everySo = stride(6)

const text = (value: string) => ({ kind: 'text', text: value }) as const

/** Pairs of commands of which the second takes back what the first did. */
function pairsFor({ index }: Bench): readonly (readonly [Intent, Intent])[] {
  const first = index.modules[0]
  const last = index.modules.at(-1)
  if (first === undefined || last === undefined) return []
  const [consumer, used, group] = [last.id, first.id, last.group.name]
  const source = 'modules/network/vpc'
  const value = text('$(vars.new_value) and more')
  // An empty `use:` goes with the connection that filled it.
  const isEmptyUse = last.use.useSpan !== undefined && last.use.use.length === 0
  return [
    [
      { kind: 'rename-module', id: used, newId: 'renamed_module' },
      { kind: 'rename-module', id: 'renamed_module', newId: used },
    ],
    [
      { kind: 'set-setting', id: consumer, name: 'a_new_setting', value },
      { kind: 'unset-setting', id: consumer, name: 'a_new_setting' },
    ],
    [
      { kind: 'set-variable', name: 'new_value', value, file: 'blueprint' },
      { kind: 'unset-variable', name: 'new_value', file: 'blueprint' },
    ],
    [
      { kind: 'add-module', source, group, place: 0, id: 'added', use: [used] },
      { kind: 'remove-modules', ids: ['added'] },
    ],
    [
      { kind: 'add-module', source, group, place: 'last', id: 'added' },
      { kind: 'remove-modules', ids: ['added'] },
    ],
    [
      { kind: 'add-group', name: 'a-new-group', place: 'last' },
      { kind: 'remove-group', name: 'a-new-group' },
    ],
    [
      { kind: 'rename-group', name: group, newName: 'renamed-group' },
      { kind: 'rename-group', name: 'renamed-group', newName: group },
    ],
    [
      { kind: 'set-source', id: consumer, source: './elsewhere' },
      { kind: 'set-source', id: consumer, source: last.use.source?.text ?? '' },
    ],
    ...(isEmptyUse ? [] : [connection(consumer)]),
  ]
}

function connection(consumer: string): readonly [Intent, Intent] {
  const pair = { consumer, used: 'fresh' }
  return [
    { kind: 'connect', ...pair },
    { kind: 'disconnect', ...pair },
  ]
}

/** The text after a command; undefined when it is refused. */
function after(blueprint: string, intent: Intent): string | undefined {
  const document = parseDocument('blueprint', blueprint)
  const outcome = runCommand({ document, deploymentDocument: undefined }, intent)
  return outcome.kind === 'refusal' ? undefined : applyEdits(blueprint, outcome.edits)
}

describe.skipIf(!hasReference)('the official blueprints', () => {
  test('what a command does another takes back, to the byte', { timeout: 120_000 }, () => {
    let done = 0
    let all = 0
    const wrong: string[] = []
    const slugs = readdirSync(referencePath('gcluster', 'official')).sort()
    for (const slug of slugs.filter((_, index) => index % everySo === 0)) {
      const path = ['gcluster', 'official', slug, 'blueprint.yaml'] as const
      if (!existsSync(referencePath(...path))) continue
      const blueprint = readReference(...path)
      const bench = makeBench(parseDocument('blueprint', blueprint), undefined)
      for (const [there, back] of bench === undefined ? [] : pairsFor(bench)) {
        const start = withFresh(blueprint, there)
        const middle = start === undefined ? undefined : after(start, there)
        if (start === undefined || middle === undefined) continue
        all++
        if (middle !== start && after(middle, back) === start) done++
        else wrong.push(`${slug}: ${there.kind}`)
      }
    }
    tellScore('commands taken back to the byte', done, all)
    expect(wrong).toEqual([])
    expect(all).toBeGreaterThan((slugs.length / everySo) * 6)
  })
})

/** A connection needs a module that nothing uses yet. */
function withFresh(blueprint: string, intent: Intent): string | undefined {
  if (intent.kind !== 'connect') return blueprint
  const bench = makeBench(parseDocument('blueprint', blueprint), undefined)
  const group = bench?.index.groups.find(({ group }) => group.modules[0]?.kind?.text !== 'packer')
  if (group === undefined) return undefined
  const source = 'modules/network/vpc'
  return after(blueprint, { kind: 'add-module', source, group: group.name, place: 0, id: 'fresh' })
}

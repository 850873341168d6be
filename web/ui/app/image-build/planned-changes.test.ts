import { expect, test } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { makeVariable } from '../../../testing/make-view.ts'
import { pageFinding } from '../../../testing/page-finding.ts'
import { type Moment, plannedChanges } from './planned-changes.ts'

const nothing: Moment = { graph: undefined, variables: [], findings: [] }

const net = makeGraphModule('net', 'primary')
const fs = makeGraphModule('fs', 'last')
const login = makeGraphModule('login', 'primary')
const build = makeGraphModule('build', 'image', { kind: 'packer' })

test('groups that change are told with what is new in them and what moves there', () => {
  const now = { ...nothing, graph: makeGraph({ primary: [net, login], last: [fs] }) }
  const then = {
    ...nothing,
    graph: makeGraph(
      { primary: [net], image: [build], cluster: [{ ...login, group: 'cluster' }], last: [fs] },
      [makeUse('build', 'net')],
    ),
  }
  expect(plannedChanges(now, then).groups).toEqual([
    {
      name: 'image',
      kind: 'packer',
      isNew: true,
      added: [{ module: build, uses: ['net'] }],
      moved: [],
    },
    { name: 'cluster', kind: 'terraform', isNew: true, added: [], moved: ['login'] },
  ])
})

test('a blueprint out of nothing is all new', () => {
  const then = {
    ...nothing,
    graph: makeGraph({ primary: [net] }),
    variables: [makeVariable('zone')],
  }
  const { groups, variables } = plannedChanges(nothing, then)
  expect(groups.map(({ name, isNew }) => [name, isNew])).toEqual([['primary', true]])
  expect(variables).toEqual(['zone'])
})

test('only what boots the image since then is told', () => {
  const link = (to: string) => ({ from: 'build', to, kind: 'image', label: '' }) as const
  const modules = { primary: [build, login, fs] }
  const now = { ...nothing, graph: makeGraph(modules, [], [link('fs')]) }
  const reference = { from: 'net', to: 'fs', kind: 'reference', label: '' } as const
  const then = {
    ...nothing,
    graph: makeGraph(modules, [], [link('fs'), link('login'), reference]),
  }
  expect(plannedChanges(now, then).consumers).toEqual(['login'])
})

test('problems are those that were not there, without infos and values to supply', () => {
  const old = pageFinding({ code: 'old' })
  const fresh = pageFinding({ code: 'fresh', severity: 'warning' })
  const rest = [
    pageFinding({ code: 'note', severity: 'info' }),
    pageFinding({ code: 'open', toSupply: true }),
  ]
  const now = { ...nothing, findings: [old] }
  const then = { ...nothing, findings: [old, fresh, ...rest] }
  expect(plannedChanges(now, then).problems).toEqual([fresh])
})

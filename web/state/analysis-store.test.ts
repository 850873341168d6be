import { beforeEach, expect, test } from 'vitest'
import type { Graph } from '../engine/index.ts'
import type { PageView } from '../platform/engine-protocol.ts'
import { analysisStore, receiveView } from './analysis-store.ts'

const whole: Graph = { groups: [], modules: [], uses: [], links: [] }
const part: Graph = { groups: [], modules: [], uses: [], links: [] }

function receive(graph: Graph | undefined, partial?: Graph, documentId = 1): void {
  const view: PageView = {
    revision: 1,
    readable: graph !== undefined,
    graph,
    ...(partial && { partial }),
    badges: [],
    traits: [],
    findings: [],
    variables: [],
    parts: undefined,
    toolkit: 'v1.95.0',
    toolkitModules: { url: '', version: '' },
    blueprintName: '',
    deploymentName: '',
  }
  receiveView(view, { texts: { blueprint: '', deployment: undefined }, documentId })
}

function shown() {
  const { graph, stale, partial } = analysisStore.getState()
  return { graph, stale, partial }
}

beforeEach(() => analysisStore.setState(analysisStore.getInitialState(), true))

test('a broken text that was never whole shows its part, of each text anew', () => {
  receive(undefined, part)
  expect(shown().graph).toBe(part)
  expect(shown()).toMatchObject({ stale: true, partial: true })
  const next = { ...part }
  receive(undefined, next)
  expect(shown().graph).toBe(next)
  receive(undefined)
  expect(shown()).toEqual({ graph: undefined, stale: false, partial: false })
})

test('a text that was whole keeps its last whole graph, whatever its part would show', () => {
  receive(whole)
  receive(undefined, part)
  expect(shown().graph).toBe(whole)
  expect(shown()).toMatchObject({ stale: true, partial: false })
  receive(undefined, part, 2)
  expect(shown().graph).toBe(part)
  receive(whole, undefined, 2)
  expect(shown()).toEqual({ graph: whole, stale: false, partial: false })
})

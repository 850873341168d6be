import { expect, it } from 'vitest'
import { makeGraph, makeGraphModule, makeUse } from '../../../testing/make-graph.ts'
import { keyGraph } from './keyed-graph.ts'
import { neighbourhoodOf } from './neighbourhood.ts'

const graph = keyGraph(
  makeGraph(
    { primary: ['net', 'fs', 'login', 'far'].map((id) => makeGraphModule(id, 'primary')) },
    [makeUse('fs', 'net'), makeUse('login', 'fs'), makeUse('far', 'login')],
    [{ from: 'net', to: 'login', kind: 'reference', label: 'network_id' }],
  ),
)

it('is the module, what it uses and what uses it', () => {
  const { modules, edges } = neighbourhoodOf('fs', graph) ?? {}
  expect([...(modules ?? [])]).toEqual(['fs', 'net', 'login'])
  expect([...(edges ?? [])]).toEqual(['use fs->net', 'use login->fs'])
})

it('holds what is linked by a reference', () => {
  const { modules, edges } = neighbourhoodOf('net', graph) ?? {}
  expect([...(modules ?? [])]).toEqual(['net', 'fs', 'login'])
  expect([...(edges ?? [])]).toEqual(['use fs->net', 'reference net->login'])
})

it('is not there without the module', () => {
  expect(neighbourhoodOf('gone', graph)).toBeUndefined()
  expect(neighbourhoodOf(undefined, graph)).toBeUndefined()
})

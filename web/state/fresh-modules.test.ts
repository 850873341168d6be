import { expect, test } from 'vitest'
import { makeGraph, makeGraphModule } from '../testing/make-graph.ts'
import { freshModules, noModules, type Reading } from './fresh-modules.ts'

/** Reads a text of lines `id: what is written in it`; all else is beside the modules. */
function read(text: string): Reading {
  const modules = [...text.matchAll(/^(\w+):.*$/gm)].map(({ 0: line, 1: id = '', index }) =>
    makeGraphModule(id, 'primary', {
      span: { file: 'blueprint', start: index, end: index + line.length },
    }),
  )
  return { text, graph: makeGraph({ primary: modules }) }
}

/** What is fresh after each of the texts in turn. */
function follow(...texts: readonly string[]): readonly string[] {
  let before: (Reading & { readonly fresh: ReadonlySet<string> }) | undefined
  for (const text of texts) {
    const now = read(text)
    before = { ...now, fresh: freshModules(before, now) }
  }
  return [...(before?.fresh ?? noModules)]
}

test('nothing is fresh in a blueprint that was opened', () => {
  expect(follow('a: 1')).toEqual([])
})

test('a module is fresh when an edit has added it', () => {
  expect(follow('a: 1', 'a: 1\nb: 1')).toEqual(['b'])
})

test('a module stays fresh while only it is written in', () => {
  expect(follow('a: 1', 'a: 1\nb: 1', 'a: 1\n\nb: 1, 2')).toEqual(['b'])
})

test('an edit of another module or beside all modules ends it', () => {
  expect(follow('a: 1', 'a: 1\nb: 1', 'a: 2\nb: 1')).toEqual([])
  expect(follow('a: 1', 'a: 1\nb: 1', '# said\na: 1\nb: 1')).toEqual([])
})

test('the next module that is added is fresh in its place', () => {
  expect(follow('a: 1', 'a: 1\nb: 1', 'a: 1\nb: 1\nc: 1')).toEqual(['c'])
})

test('modules that one edit adds are fresh together', () => {
  expect(follow('a: 1', 'a: 1\nb: 1\nc: 1', 'a: 1\nb: 2\nc: 1')).toEqual(['b', 'c'])
})

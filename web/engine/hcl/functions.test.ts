import { describe, expect, it } from 'vitest'
import { showEvaluation } from '../../testing/evaluate-text.ts'
import { makeToolkitFunctions } from './functions.ts'

const context = {
  variables: new Map(),
  functions: makeToolkitFunctions((path) =>
    path === 'gone'
      ? { kind: 'failure', problem: 'there is no such file' }
      : { kind: 'path', path: `../.ghpc/staged/${path}` },
  ),
}

function states(rows: readonly (readonly [string, string])[]): void {
  it.each(rows)('%s → %s', (text, shown) => {
    expect(showEvaluation(text, context)).toBe(shown)
  })
}

describe('flatten', () => {
  states([
    [
      'flatten([1, [2, [3, []]], "a"])',
      'tuple([number, number, number, string]) = ["#1","#2","#3","a"]',
    ],
    ['flatten([{ a = [1] }])', 'tuple([object({ a = tuple([number]) })]) = [{"a":["#1"]}]'],
    ['flatten([])', 'tuple([]) = []'],
    ['flatten([null])', 'tuple([any]) = [null]'],
    ['flatten(true ? [1] : [1, 2])', 'tuple([number]) = ["#1"]'],
    ['flatten({})', 'function-argument at flatten({})'],
    ['flatten("a")', 'function-argument at flatten("a")'],
    ['flatten(null)', 'function-argument at null'],
    ['flatten()', 'function-argument-count at flatten()'],
    ['flatten([], [])', 'function-argument-count at flatten([], [])'],
    ['flatten(nosuch)', 'expression-name at nosuch'],
  ])
})

describe('merge', () => {
  states([
    ['merge()', 'object({}) = {}'],
    [
      'merge({ a = 1, b = 2 }, { b = "x" })',
      'object({ a = number, b = string }) = {"a":"#1","b":"x"}',
    ],
    ['merge({ a = 1 }, null)', 'object({ a = number }) = {"a":"#1"}'],
    ['merge(null)', 'object({}) = {}'],
    [
      'merge({ a = { x = 1 } }, { a = { y = 2 } })',
      'object({ a = object({ y = number }) }) = {"a":{"y":"#2"}}',
    ],
    ['merge(true ? { a = 1 } : {}, true ? { b = 2 } : {})', 'map(number) = {"a":"#1","b":"#2"}'],
    [
      'merge([{ a = 1 }, { b = 2 }]...)',
      'object({ a = number, b = number }) = {"a":"#1","b":"#2"}',
    ],
    ['merge({ a = 1 }, [])', 'function-argument at merge({ a = 1 }, [])'],
    ['merge(null, [])', 'function-argument at merge(null, [])'],
    ['merge(true ? null : { a = 1 })', 'function-argument at merge(true ? null : { a = 1 })'],
  ])
})

describe('ghpc_stage', () => {
  states([
    ['ghpc_stage("run.sh")', 'string = "../.ghpc/staged/run.sh"'],
    ['"x${ghpc_stage(1)}"', 'string = "x../.ghpc/staged/1"'],
    ['ghpc_stage("gone")', 'function-failed at ghpc_stage("gone")'],
    ['ghpc_stage([])', 'function-argument at []'],
    ['ghpc_stage(null)', 'function-argument at null'],
  ])
})

describe('calls', () => {
  states([
    ['upper("a")', 'function-not-available at upper'],
    ['constructor("a")', 'function-not-available at constructor'],
    ['flatten([[1], [2]][0]...)', 'function-argument at flatten([[1], [2]][0]...)'],
    ['flatten([[1]]...)', 'tuple([number]) = ["#1"]'],
    ['merge("a"...)', 'expression-spread at "a"'],
    ['merge(null...)', 'expression-spread at null'],
  ])

  it('of a function that is not there name those that are', () => {
    expect([...context.functions.keys()]).toEqual(['flatten', 'merge', 'ghpc_stage'])
  })
})

import { expect, test } from 'vitest'
import { makeScope } from './evaluate-setting.ts'
import { placeStagedFiles, type StagedText } from './place-staged-files.ts'

const variables = new Map([['zone', { kind: 'string', value: 'z' } as const]])
const scope = makeScope(variables, (path) => `STAGED/${path}`)

function place(text: string): StagedText | string {
  const staged = placeStagedFiles(text, scope)
  return staged.kind === 'placed' ? staged.text : staged
}

function problemOf(text: string) {
  const staged = placeStagedFiles(text, scope)
  return staged.kind === 'refused' ? staged.problem : undefined
}

test('each call is replaced by the place of the copy', () => {
  expect(place('ghpc_stage("a.sh")')).toBe('"STAGED/a.sh"')
  expect(place('[ghpc_stage("${var.zone}.sh"), file(ghpc_stage("b"))]')).toBe(
    '["STAGED/z.sh",file("STAGED/b")]',
  )
})

test('an expression that stages nothing stays as it is', () => {
  expect(place('var.a - 1')).toEqual({ kind: 'unchanged' })
  expect(place('"ghpc_stage(1)"')).toEqual({ kind: 'unchanged' })
})

test('text behind a call in the same string loses its blanks', () => {
  expect(place('"run ${ghpc_stage("a")} and more"')).toBe('"run ${"STAGED/a"}andmore"')
})

test('text behind a call that no expression may hold refuses the whole', () => {
  expect(problemOf('"${ghpc_stage("a")}\\n"')).toEqual({
    kind: 'glued',
    glued: '"${"STAGED/a"}\\n"',
  })
  expect(problemOf('"${ghpc_stage("a")}; b"')?.kind).toBe('glued')
})

test('what loses its meaning without blanks is refused', () => {
  expect(problemOf('[for x in [1] : ghpc_stage("a")]')?.kind).toBe('glued')
})

test('the name without a call, and a call without an expression, are refused', () => {
  expect(problemOf('var.ghpc_stage')?.kind).toBe('glued')
  expect(problemOf('ghpc_stage()')?.kind).toBe('glued')
  expect(problemOf('ghpc_stage("a", "b")')?.kind).toBe('glued')
})

test('the path must be known: no output, no unknown variable, no function that is not there', () => {
  expect(problemOf('ghpc_stage(module.k.out)')).toEqual({
    kind: 'module-output',
    reference: 'k.out',
  })
  expect(problemOf('ghpc_stage(var.nothing)')).toEqual({ kind: 'variable' })
  expect(problemOf('ghpc_stage(upper("a"))')?.kind).toBe('evaluation')
})

import { expect, test } from 'vitest'
import { pageFinding } from '../testing/page-finding.ts'
import { awaitedVariable, countValuesToSupply } from './awaited-variable.ts'

function open(setting: string, node: string) {
  return pageFinding({ code: 'setting-required', toSupply: true, setting, nodes: [node] })
}

test('a common input waits for the variable of its name, another for a value of its own', () => {
  expect(awaitedVariable(open('zone', 'a'))).toBe('zone')
  expect(awaitedVariable(open('local_mount', 'a'))).toBeUndefined()
  const named = pageFinding({ code: 'variable-null', path: 'vars.bucket' })
  expect(awaitedVariable(named)).toBe('bucket')
})

test('modules that wait for the same variable wait for one value', () => {
  const findings = [
    pageFinding({ code: 'variable-null', path: 'vars.zone', toSupply: true }),
    open('zone', 'a'),
    open('zone', 'b'),
    open('local_mount', 'a'),
    open('local_mount', 'b'),
    pageFinding({ code: 'yaml-syntax' }),
  ]
  expect(countValuesToSupply(findings)).toBe(3)
})

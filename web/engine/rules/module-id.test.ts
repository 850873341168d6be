import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleId } from './module-id.ts'

test('a module without an id is an error at the module, one called vars at the id', () => {
  const blueprint = blueprintOf(`
    - source: modules/network/vpc
    - source: modules/network/vpc
      id: vars
    - {source: modules/network/vpc, id: ""}
  `)
  expectDiagnostics(moduleId, blueprint, [
    { code: 'module-id', severity: 'error', line: 6, args: { problem: 'missing' } },
    { code: 'module-id', line: 8, text: 'vars', args: { problem: 'vars' } },
    { code: 'module-id', line: 9, args: { problem: 'missing' } },
  ])
})

import { test } from 'vitest'
import { expectDiagnostics } from '../../testing/expect-diagnostics.ts'
import { givenModules } from '../../testing/given-modules.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { moduleDeprecated } from './module-deprecated.ts'

const sketch = (deprecationDate: string) => ({ './a': { metadata: { deprecationDate } } })

test('a module that is given up is a warning with what takes its place', () => {
  expectDiagnostics(
    moduleDeprecated,
    blueprintOf('- {id: ps, source: modules/file-system/parallelstore}'),
    [
      {
        code: 'module-deprecated',
        severity: 'warning',
        line: 6,
        args: {
          module: 'ps',
          date: '2026-08-31',
          alternative: 'modules/file-system/managed-lustre',
        },
      },
    ],
  )
})

test.each(['next year', '2026-13-01', '2026-02-29', '2026-1-1'])('%s is no date', (date) => {
  const findGiven = givenModules(sketch(date))
  expectDiagnostics(
    moduleDeprecated,
    blueprintOf('- {id: a, source: ./a}'),
    [{ code: 'module-deprecation-date', severity: 'error', args: { module: 'a', date } }],
    { findGiven },
  )
})

test('a leap day is a date', () => {
  const findGiven = givenModules(sketch('2028-02-29'))
  const expected = [{ code: 'module-deprecated', severity: 'warning' }] as const
  expectDiagnostics(moduleDeprecated, blueprintOf('- {id: a, source: ./a}'), expected, {
    findGiven,
  })
})

import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOf } from '../../testing/rule-blueprints.ts'
import { stageFileMissing } from './stage-file-missing.ts'

const hasFile = (path: string) => path === 'there.sh'

function setting(value: string): string {
  return blueprintOf(`- {id: own, source: ./own, settings: {x: '${value}'}}`)
}

test('a file that is not beside the blueprint is an error where it is staged', () => {
  const expected = [
    {
      code: 'stage-file-missing',
      severity: 'error',
      line: 6,
      nodes: ['own'],
      args: { file: 'nope.sh' },
    },
  ] as const
  expectDiagnostics(stageFileMissing, setting('$(ghpc_stage("nope.sh"))'), expected, { hasFile })
  expectDiagnostics(
    stageFileMissing,
    setting('$(upper("${ghpc_stage("${"nope"}.sh")}"))'),
    expected,
    { hasFile },
  )
})

test('a number names a file too', () => {
  expectDiagnostics(
    stageFileMissing,
    setting('$(ghpc_stage(1))'),
    [{ code: 'stage-file-missing', line: 6, args: { file: '1' } }],
    { hasFile },
  )
})

test('a file that is there, or that cannot be told yet, is fine', () => {
  expectNone(stageFileMissing, setting('$(ghpc_stage("there.sh"))'), { hasFile })
  expectNone(stageFileMissing, setting('$(ghpc_stage(vars.nothing))'), { hasFile })
})

test('where nobody can say which files are there, nothing is said', () => {
  expectNone(stageFileMissing, setting('$(ghpc_stage("nope.sh"))'))
})

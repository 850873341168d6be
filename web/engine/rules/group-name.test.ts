import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { groupName } from './group-name.ts'

function blueprintNamed(...names: readonly string[]): string {
  return `deployment_groups:\n${names.map((name) => `- group: ${name}\n`).join('')}`
}

test('letters, digits, _ and inner - are fine', () => {
  expectNone(groupName, blueprintNamed('a', 'A_1', '_', 'a--b', '9'))
})

test('all else is an error at the name', () => {
  expectDiagnostics(groupName, blueprintNamed('a b', '-a', '.ghpc', '_modules', '', 'ä'), [
    {
      code: 'group-name',
      line: 2,
      text: 'a b',
      args: { name: 'a b', problem: 'characters' },
      fixes: [{ kind: 'rename-group', name: 'a b', newName: 'a-b' }],
    },
    { code: 'group-name', line: 3, args: { name: '-a', problem: 'characters' } },
    { code: 'group-name', line: 4, args: { name: '.ghpc', problem: 'reserved' } },
    { code: 'group-name', line: 5, args: { name: '_modules', problem: 'reserved' } },
    { code: 'group-name', line: 6, args: { name: '', problem: 'missing' } },
    { code: 'group-name', line: 7, args: { name: 'ä', problem: 'characters' } },
  ])
})

test('a name that no folder can have is an error', () => {
  const name = 'x'.repeat(256)
  expectNone(groupName, blueprintNamed(name.slice(1)))
  expectDiagnostics(groupName, blueprintNamed(name), [
    { code: 'group-name', line: 2, args: { name, problem: 'long' }, fixes: [] },
  ])
})

test('a missing name is an error at the group', () => {
  expectDiagnostics(groupName, 'deployment_groups:\n- modules: []\n', [
    { code: 'group-name', line: 2, args: { name: '', problem: 'missing' } },
  ])
})

import { expect, test } from 'vitest'
import { inspectFiles } from './inspect-files.ts'

function inspect(name: string, files: Readonly<Record<string, string>>) {
  return inspectFiles(name, new Map(Object.entries(files)))
}

test('a folder around everything is taken off and gives the name', () => {
  const found = inspect('download.zip', {
    'repo-1.2/main.tf': '',
    'repo-1.2/inner/main.tf': '',
    '__MACOSX/repo-1.2/._main.tf': '',
  })
  expect(found.name).toBe('repo-1.2')
  expect([...found.files.keys()]).toEqual(['main.tf', 'inner/main.tf'])
  expect(found.modules.map(({ path }) => path)).toEqual(['.', 'inner'])
})

test('without one the name given counts, a zip’s without its ending', () => {
  expect(inspect('mods.zip', { 'a/main.tf': '', 'b/main.tf': '' }).name).toBe('mods')
  expect(inspect('mods.v2', { 'main.tf': '' }).name).toBe('mods.v2')
  expect(inspect('empty', {}).modules).toEqual([])
})

test('a module that cannot be read says where', () => {
  const { modules } = inspect('mods', { 'a/main.tf': '', 'b/x.tf': '\n\nvariable "a" {\n' })
  expect(modules).toMatchObject([
    { path: 'a', outcome: 'known' },
    { path: 'b', outcome: 'unreadable', problem: { file: 'x.tf', line: 3 } },
  ])
})

test.each([
  ['cmd/root.go', '  Version: "v1.20.0",'],
  ['pkg/config/config.go', 'const latestToolkitVersion = "v1.20.0"'],
  [
    'modules/network/vpc/versions.tf',
    'module_name = "blueprints/terraform/cluster-toolkit:vpc/v1.20.0"',
  ],
])('a checkout says its version in %s, and its modules are not read at once', (path, text) => {
  const found = inspect('cluster-toolkit', { [path]: text, 'modules/network/vpc/main.tf': '' })
  expect(found).toMatchObject({ toolkitVersion: 'v1.20.0', modules: [] })
})

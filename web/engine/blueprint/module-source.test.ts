import { expect, test } from 'vitest'
import { readModuleSource, remoteToolkitSource } from './module-source.ts'

const vpc = 'modules/network/vpc'

test.each([
  [vpc, { kind: 'embedded', toolkitPath: vpc, ref: undefined, name: 'vpc' }],
  ['./modules/network/vpc', { kind: 'local', toolkitPath: undefined, ref: undefined, name: 'vpc' }],
  ['../x/', { kind: 'local', toolkitPath: undefined, ref: undefined, name: 'x' }],
  ['/a/b', { kind: 'local', toolkitPath: undefined, ref: undefined, name: 'b' }],
  ['vpc', { kind: 'remote', toolkitPath: undefined, ref: undefined, name: 'vpc' }],
  ['.', { kind: 'remote', toolkitPath: undefined, ref: undefined, name: '.' }],
])('%s is read as %j', (source, read) => {
  expect(readModuleSource(source)).toEqual(read)
})

test.each([
  `github.com/GoogleCloudPlatform/cluster-toolkit//${vpc}?ref=v1.95.0&depth=1`,
  `github.com/GoogleCloudPlatform/hpc-toolkit//${vpc}?depth=1&ref=v1.95.0`,
  `git::https://github.com/GoogleCloudPlatform/cluster-toolkit.git//${vpc}?ref=v1.95.0`,
  `git@github.com:GoogleCloudPlatform/cluster-toolkit.git//${vpc}?ref=v1.95.0`,
])('%s means a module of the toolkit', (source) => {
  expect(readModuleSource(source)).toEqual({
    kind: 'remote',
    toolkitPath: vpc,
    ref: 'v1.95.0',
    name: 'vpc',
  })
})

test('the same path in another repository means nothing', () => {
  expect(readModuleSource(`github.com/someone/cluster-toolkit//${vpc}`).toolkitPath).toBeUndefined()
})

test('the name of a repository without a folder is its own', () => {
  expect(readModuleSource('git::https://example.com/org/image.git?ref=main').name).toBe('image')
})

test('an embedded path gets an address in a repository', () => {
  const source = remoteToolkitSource('github.com/org/repo', vpc, 'v2')
  expect(source).toBe(`github.com/org/repo//${vpc}?ref=v2&depth=1`)
})

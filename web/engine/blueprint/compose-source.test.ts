import { expect, test } from 'vitest'
import { tellScore } from '../../testing/tell-score.ts'
import { composeSource, parseSource, type RemoteParts, type SourceParts } from './compose-source.ts'
import { archiveLink, explainSource } from './explain-source.ts'
import { readModuleSource, splitPackage } from './module-source.ts'
import { formatSourceNote } from './source-words.ts'

function remote(
  kind: RemoteParts['kind'],
  repository: string,
  { folder = '', ref = '', depth }: Partial<RemoteParts> = {},
): RemoteParts {
  return { kind, repository, folder, ref, depth }
}

const embedded = (path: string): SourceParts => ({ kind: 'embedded', path })
const local = (path: string): SourceParts => ({ kind: 'local', path })
const commit = '0123456789abcdef0123456789abcdef01234567'

const rows: readonly (readonly [parts: SourceParts, source: string])[] = [
  [embedded('modules/network/vpc'), 'modules/network/vpc'],
  [embedded('community/modules/compute/mig'), 'community/modules/compute/mig'],
  [embedded('modules/packer/custom-image'), 'modules/packer/custom-image'],
  [local('./'), './'],
  [local('../'), '../'],
  [local('./mods'), './mods'],
  [local('./mods/a b'), './mods/a b'],
  [local('../mods/x'), '../mods/x'],
  [local('../../x'), '../../x'],
  [local('/opt/mods/x'), '/opt/mods/x'],
  [remote('github', 'org/repo'), 'github.com/org/repo'],
  [remote('github', 'org/repo.git'), 'github.com/org/repo.git'],
  [remote('github', 'org/repo', { folder: 'dir' }), 'github.com/org/repo//dir'],
  [remote('github', 'org/repo', { folder: 'a/b/c' }), 'github.com/org/repo//a/b/c'],
  [remote('github', 'org/repo', { ref: 'main' }), 'github.com/org/repo?ref=main'],
  [remote('github', 'org/repo', { depth: 1 }), 'github.com/org/repo?depth=1'],
  [
    remote('github', 'org/repo', { folder: 'dir', ref: 'v1.2', depth: 1 }),
    'github.com/org/repo//dir?ref=v1.2&depth=1',
  ],
  [
    remote('github', 'org/repo', { folder: 'dir', ref: 'feature/x', depth: 5 }),
    'github.com/org/repo//dir?ref=feature%2Fx&depth=5',
  ],
  [
    remote('github', 'org/repo', { folder: 'dir', ref: 'a+b&c' }),
    'github.com/org/repo//dir?ref=a%2Bb%26c',
  ],
  [
    remote('github', 'org/repo', { folder: 'dir', ref: commit }),
    `github.com/org/repo//dir?ref=${commit}`,
  ],
  [
    remote('github', 'GoogleCloudPlatform/slurm-gcp', {
      folder: 'packer',
      ref: '6.8.6',
      depth: 1,
    }),
    'github.com/GoogleCloudPlatform/slurm-gcp//packer?ref=6.8.6&depth=1',
  ],
  [
    remote('github', 'GoogleCloudPlatform/cluster-toolkit', {
      folder: 'modules/network/vpc',
      ref: 'v1.95.0',
      depth: 1,
    }),
    'github.com/GoogleCloudPlatform/cluster-toolkit//modules/network/vpc?ref=v1.95.0&depth=1',
  ],
  [remote('git-https', 'host.org/repo.git'), 'git::https://host.org/repo.git'],
  [remote('git-https', 'host.org/group/repo.git'), 'git::https://host.org/group/repo.git'],
  [remote('git-https', 'host.org/a/b/c/repo'), 'git::https://host.org/a/b/c/repo'],
  [
    remote('git-https', 'host.org/g/repo.git', { folder: 'dir' }),
    'git::https://host.org/g/repo.git//dir',
  ],
  [
    remote('git-https', 'host.org:8443/g/repo.git', { folder: 'a/b', ref: 'v2' }),
    'git::https://host.org:8443/g/repo.git//a/b?ref=v2',
  ],
  [
    remote('git-https', 'user@host.org/g/repo.git', { ref: 'v2', depth: 1 }),
    'git::https://user@host.org/g/repo.git?ref=v2&depth=1',
  ],
  [
    remote('git-https', 'github.com/org/repo.git', { folder: 'x', ref: 'v2', depth: 1 }),
    'git::https://github.com/org/repo.git//x?ref=v2&depth=1',
  ],
  [
    remote('git-https', 'gitlab.com/org/sub/repo.git', { folder: 'x', depth: 10 }),
    'git::https://gitlab.com/org/sub/repo.git//x?depth=10',
  ],
  [
    remote('git-https', 'host.org/repo', { ref: 'été' }),
    'git::https://host.org/repo?ref=%C3%A9t%C3%A9',
  ],
  [remote('git-ssh', 'git@github.com/org/repo.git'), 'git::ssh://git@github.com/org/repo.git'],
  [
    remote('git-ssh', 'git@github.com/org/repo.git', { folder: 'dir' }),
    'git::ssh://git@github.com/org/repo.git//dir',
  ],
  [
    remote('git-ssh', 'git@host.org:2222/org/repo.git', { folder: 'dir', ref: 'v1' }),
    'git::ssh://git@host.org:2222/org/repo.git//dir?ref=v1',
  ],
  [
    remote('git-ssh', 'me@host.org/repo', { ref: 'v1', depth: 1 }),
    'git::ssh://me@host.org/repo?ref=v1&depth=1',
  ],
  [remote('git-ssh', 'host.org/srv/repo.git'), 'git::ssh://host.org/srv/repo.git'],
  [
    remote('git-ssh', 'host.org/srv/repo.git', { folder: 'modules/network/vpc' }),
    'git::ssh://host.org/srv/repo.git//modules/network/vpc',
  ],
  [
    remote('git-ssh', 'git@github.com/org/repo', { folder: 'a/b', ref: 'main', depth: 1 }),
    'git::ssh://git@github.com/org/repo//a/b?ref=main&depth=1',
  ],
  [
    remote('git-ssh', 'git@github.com/org/repo', { ref: commit }),
    `git::ssh://git@github.com/org/repo?ref=${commit}`,
  ],
  [
    remote('git-ssh', 'git@host.org/~me/repo.git', { folder: 'x' }),
    'git::ssh://git@host.org/~me/repo.git//x',
  ],
]

test('parts make an address, and the address the same parts', () => {
  const right = rows.filter(([parts, source]) => {
    expect.soft(composeSource(parts)).toBe(source)
    expect.soft(parseSource(source), source).toEqual(parts)
    return composeSource(parts) === source
  })
  tellScore('addresses composed and read back', right.length, rows.length)
  expect(rows).toHaveLength(40)
})

test('the engine reads the composed addresses as they are meant', () => {
  for (const [parts, source] of rows) {
    const { kind, ref } = readModuleSource(source)
    const isRemote = parts.kind !== 'embedded' && parts.kind !== 'local'
    expect(kind, source).toBe(isRemote ? 'remote' : parts.kind)
    if (!isRemote) continue
    expect(splitPackage(source).folder, source).toBe(parts.folder)
    expect(decodeURIComponent(ref ?? ''), source).toBe(parts.ref)
  }
})

test.each([
  [local('mods'), './mods'],
  [local('.'), './'],
  [local('a/../b//c/'), './b/c'],
  [remote('github', '/org/repo/', { folder: '/a//b/' }), 'github.com/org/repo//a/b'],
  [remote('github', ' org/repo ', { folder: '../../x' }), 'github.com/org/repo//x'],
])('%o is put in order', (parts, source) => {
  expect(composeSource(parts)).toBe(source)
})

test.each([
  ['git@github.com:org/repo.git//dir?ref=v1', 'git@github.com/org/repo.git'],
  ['git::git@github.com:org/repo.git', 'git@github.com/org/repo.git'],
])('%s is git over ssh too', (source, repository) => {
  expect(parseSource(source)).toMatchObject({ kind: 'git-ssh', repository })
})

test.each([
  'gcs::https://www.googleapis.com/storage/v1/bucket/x',
  'https://host.org/repo.git',
  'github.com/org',
  'github.com/org/repo/dir',
  'github.com/org/repo?ref=v1&sshkey=x',
  'github.com/org/repo?depth=-1',
  'vpc',
  '',
])('%s is left to be edited as text', (source) => {
  expect(parseSource(source)).toBeUndefined()
})

test('each piece of an address is explained in its order', () => {
  const parts = remote('github', 'org/repo', { folder: 'dir', ref: 'v1.2', depth: 1 })
  const notes = explainSource(parts)
  expect(notes).toEqual([
    { kind: 'repository', by: 'github', text: 'github.com/org/repo' },
    { kind: 'slashes', text: '//dir', folder: 'dir' },
    { kind: 'ref', text: 'ref=v1.2', of: 'version', ref: 'v1.2' },
    { kind: 'depth', text: 'depth=1', commits: 1 },
  ])
  expect(notes.map(formatSourceNote)).toEqual(notes.map(() => expect.stringMatching(/^.+\.$/)))
})

test('what is missing or does not work is told', () => {
  expect(explainSource(remote('git-ssh', 'git@h/r')).map(({ kind }) => kind)).toEqual([
    'repository',
    'whole-repository',
    'no-ref',
  ])
  const kinds = explainSource(remote('github', 'o/r', { ref: commit, depth: 1 }))
  expect(kinds.map(({ kind }) => kind)).toContain('depth-of-commit')
})

test.each([
  [remote('github', 'org/repo', { ref: 'v1.2' }), 'org/repo/archive/refs/tags/v1.2.zip'],
  [remote('github', 'org/repo', { ref: commit }), `org/repo/archive/${commit}.zip`],
  [remote('github', 'org/repo', { ref: 'feature/x' }), 'org/repo/archive/feature/x.zip'],
  [remote('github', 'org/repo'), 'org/repo/archive/HEAD.zip'],
  [remote('git-https', 'github.com/org/repo.git'), 'org/repo/archive/HEAD.zip'],
  [
    remote('git-ssh', 'git@github.com/org/repo.git', { ref: '6.8' }),
    'org/repo/archive/refs/tags/6.8.zip',
  ],
])('%o has a link to its archive', (parts, link) => {
  expect(archiveLink(parts)).toBe(`https://github.com/${link}`)
})

test.each([
  local('./x'),
  embedded('modules/network/vpc'),
  remote('git-https', 'gitlab.com/org/repo.git'),
  remote('git-https', 'evil.org/github.com/org/repo'),
])('%o has none', (parts) => {
  expect(archiveLink(parts)).toBeUndefined()
})

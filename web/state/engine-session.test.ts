import { beforeEach, expect, test, vi } from 'vitest'
import type { Intent } from '../engine/index.ts'
import type { EngineClient, ModuleLibrary, PageView } from '../platform/engine-protocol.ts'
import { analysisStore } from './analysis-store.ts'
import { announcementStore } from './announcement-store.ts'
import { connectEngine, runIntent } from './engine-session.ts'
import { setGhost } from './ghost-store.ts'
import {
  changeTexts,
  currentProject,
  openDocument,
  whilePending,
  workspaceStore,
} from './workspace-store.ts'

const graph = { groups: [], modules: [], uses: [], links: [] }

function viewOf(revision: number, readable = true): PageView {
  return {
    revision,
    readable,
    graph: readable ? graph : undefined,
    badges: [],
    traits: [],
    findings: [],
    variables: [],
    parts: undefined,
    toolkit: 'v1.95.0',
    toolkitModules: { url: '', version: '' },
    blueprintName: '',
    deploymentName: '',
  }
}

/** What is not asked here. */
const library: ModuleLibrary = {
  modules: async () => [],
  modulePage: async () => undefined,
  describeFiles: async (name, files) => ({ name, files, modules: [], toolkitVersion: undefined }),
  addPackages: async () => {},
  startToolkit: () => Promise.reject(new Error('not asked')),
  continueToolkit: () => Promise.reject(new Error('not asked')),
  addCatalogs: async () => {},
  upgradeReport: async () => [],
}

/** An engine for which a text with `!` is broken; each analysis waits until it is let go. */
function makeEngine(over: Partial<EngineClient> = {}) {
  const asked: number[] = []
  const release: (() => void)[] = []
  const client: EngineClient = {
    ...library,
    analyze: (texts, revision) => {
      asked.push(revision)
      return new Promise((resolve) => {
        release.push(() => resolve(viewOf(revision, !texts.blueprint.includes('!'))))
      })
    },
    fields: async () => [],
    connections: async () => [],
    references: async () => [],
    passableOutputs: async () => [],
    explainUse: async () => undefined,
    explainLink: async () => undefined,
    copyModules: async () => '',
    command: async () => ({ kind: 'refusal', reason: 'no' }),
    preview: async () => ({ kind: 'refusal', reason: 'no' }),
    exportZip: async () => ({ kind: 'refused', findings: [] }),
    ...over,
  }
  const releaseNext = async (): Promise<void> => {
    await vi.waitFor(() => expect(release).not.toEqual([]))
    release.shift()?.()
  }
  return { client, asked, releaseNext }
}

function type(text: string): void {
  changeTexts({ edits: [{ file: 'blueprint', start: 0, end: 0, text }], label: 'Type' })
}

const said = {
  switched: '',
  beginGroup: (group: string) => `Begin ${group}`,
  groupGone: (group: string) => `${group} gone`,
  groupRenamed: (group: string) => `Now ${group}`,
}

beforeEach(() => {
  workspaceStore.setState(workspaceStore.getInitialState(), true)
  analysisStore.setState(analysisStore.getInitialState(), true)
})

test('while one analysis runs, of the revisions that come only the newest is asked for', async () => {
  const { client, asked, releaseNext } = makeEngine()
  openDocument({ name: 'a.yaml', text: '' })
  const stop = connectEngine(client)
  const { revision } = workspaceStore.getState()
  type('a')
  type('b')
  type('c')
  expect(asked).toEqual([revision])
  await releaseNext()
  await vi.waitFor(() => expect(asked).toEqual([revision, revision + 3]))
  await releaseNext()
  await vi.waitFor(() => expect(analysisStore.getState().view?.revision).toBe(revision + 3))
  stop()
})

test('a broken text keeps the last good graph of the same document, marked as stale', async () => {
  const { client, releaseNext } = makeEngine()
  openDocument({ name: 'a.yaml', text: '' })
  const stop = connectEngine(client)
  await releaseNext()
  await vi.waitFor(() => expect(analysisStore.getState().graph).toBe(graph))
  type('!')
  await releaseNext()
  await vi.waitFor(() => expect(analysisStore.getState().stale).toBe(true))
  expect(analysisStore.getState().graph).toBe(graph)
  openDocument({ name: 'b.yaml', text: '!' })
  await releaseNext()
  await vi.waitFor(() => expect(analysisStore.getState().graph).toBeUndefined())
  expect(analysisStore.getState().stale).toBe(false)
  stop()
})

test('a command is asked again when the text changed while the engine thought', async () => {
  const { client } = makeEngine({
    command: async (texts) => {
      if (texts.blueprint === 'old') type('new ')
      const { length } = texts.blueprint
      return {
        kind: 'edits',
        label: 'Append',
        select: undefined,
        said: 'Appended',
        edits: [{ file: 'blueprint', start: length, end: length, text: ' end' }],
      }
    },
  })
  openDocument({ name: 'a.yaml', text: 'old' })
  const stop = connectEngine(client)
  expect(await runIntent({ kind: 'remove-group', name: 'g' })).toEqual({
    done: true,
    label: 'Append',
  })
  expect(currentProject().blueprint).toBe('new old end')
  expect(announcementStore.getState().status).toBe('Appended')
  stop()
})

test('a command never reaches a blueprint that is opened while the engine thinks', async () => {
  const { client } = makeEngine({
    command: async () => {
      openDocument({ name: 'b.yaml', text: 'other' })
      const edits = [{ file: 'blueprint', start: 0, end: 3, text: 'new' }] as const
      return { kind: 'edits', label: 'Replace', select: undefined, said: 'Replaced', edits }
    },
  })
  openDocument({ name: 'a.yaml', text: 'old' })
  const stop = connectEngine(client, {
    ...said,
    switched: 'Another blueprint is open now',
  })
  expect(await runIntent({ kind: 'remove-group', name: 'g' })).toEqual({
    done: false,
    reason: 'Another blueprint is open now',
  })
  expect(currentProject().blueprint).toBe('other')
  expect(workspaceStore.getState().others.map(({ text }) => text)).toEqual(['old'])
  stop()
})

test('a group that is only drawn is written with the first module that goes into it', async () => {
  const asked: Intent[] = []
  const { client } = makeEngine({
    command: async (_, intent) => {
      asked.push(intent)
      return { kind: 'refusal', reason: 'no' }
    },
  })
  openDocument({ name: 'a.yaml', text: 'a' })
  const stop = connectEngine(client, said)
  setGhost(workspaceStore.getState().document?.id ?? 0, 'new')
  const add = { kind: 'add-module', source: 'modules/network/vpc', group: 'new', place: 'last' }
  await runIntent(add as Intent)
  await runIntent({ ...add, group: 'old' } as Intent)
  expect(asked).toEqual([
    {
      kind: 'all',
      label: 'Begin new',
      intents: [{ kind: 'add-group', name: 'new', place: 'last' }, add],
    },
    { ...add, group: 'old' },
  ])
  expect(await runIntent({ kind: 'remove-group', name: 'new' })).toMatchObject({ done: true })
  expect(asked).toHaveLength(2)
  stop()
})

test('a refused command changes nothing and says why', async () => {
  const { client } = makeEngine()
  openDocument({ name: 'a.yaml', text: 'a' })
  const stop = connectEngine(client)
  expect(await runIntent({ kind: 'remove-group', name: 'g' })).toEqual({
    done: false,
    reason: 'no',
  })
  expect(currentProject().blueprint).toBe('a')
  expect(announcementStore.getState().alert).toBe('no')
  stop()
})

test('a command over which the engine fails changes nothing and says why', async () => {
  const { client } = makeEngine({ command: () => Promise.reject(new Error('it broke')) })
  openDocument({ name: 'a.yaml', text: 'a' })
  const stop = connectEngine(client)
  expect(await runIntent({ kind: 'remove-group', name: 'g' })).toEqual({
    done: false,
    reason: 'it broke',
  })
  expect(currentProject().blueprint).toBe('a')
  expect(announcementStore.getState().alert).toBe('it broke')
  stop()
})

test('a command is a pending change from the moment it is asked for until it is in the text', async () => {
  const { client } = makeEngine()
  openDocument({ name: 'a.yaml', text: 'a' })
  const stop = connectEngine(client)
  const running = runIntent({ kind: 'remove-group', name: 'g' })
  expect(workspaceStore.getState().pending).toBe(1)
  await running
  expect(workspaceStore.getState().pending).toBe(0)
  stop()
})

test('a change that fails on its way is no longer pending', async () => {
  const failing = whilePending(() => Promise.reject(new Error('unreadable')))
  await expect(failing).rejects.toThrow('unreadable')
  expect(workspaceStore.getState().pending).toBe(0)
})

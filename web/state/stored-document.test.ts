import { expect, test } from 'vitest'
import { emptyHistory, type HistoryEntry } from './history.ts'
import { noLayout } from './layout-store.ts'
import { packagesOf, readStored, type StoredDocument } from './stored-document.ts'

const whole: StoredDocument = {
  format: 1,
  document: {
    key: 'k',
    name: 'a.yaml',
    text: 'blueprint_name: a\n',
    attachment: undefined,
    packages: ['given'],
    toolkit: undefined,
    history: emptyHistory,
    opened: { text: '', bytes: undefined },
    encoding: 'utf-8',
    saved: undefined,
    savedAttachment: undefined,
  },
  layout: noLayout,
  folds: new Set(['primary']),
  selection: { kind: 'modules', ids: ['network'] },
}

test('a document that the browser cloned is read as it was written', () => {
  expect(readStored(structuredClone(whole))).toEqual(whole)
})

test('a document of an older version, which kept no folds, is read', () => {
  const { folds: _, ...older } = whole
  expect(readStored(older)).toEqual(older)
})

test('a selection that an older version kept in its own way is no selection', () => {
  const older = { ...whole, selection: { moduleIds: ['network'] } }
  expect(readStored(older)).toEqual({ ...whole, selection: { kind: 'nothing' } })
})

test.each([
  ['nothing', undefined],
  ['no record', 'blueprint_name: a'],
  ['a later format', { ...whole, format: 2 }],
  ['no document', { ...whole, document: undefined }],
  ['no key', withDocument({ key: undefined })],
  ['no name', withDocument({ name: undefined })],
  ['no text', withDocument({ text: undefined })],
  ['no packages', withDocument({ packages: undefined })],
  ['nothing that was opened', withDocument({ opened: undefined })],
  ['no history', withDocument({ history: undefined })],
  ['a history without a past', withDocument({ history: { ...emptyHistory, past: undefined } })],
  ['a history without a future', withDocument({ history: { ...emptyHistory, future: undefined } })],
  ['no layout', { ...whole, layout: undefined }],
  ['no places', { ...whole, layout: { ...noLayout, places: {} } }],
  ['no order', { ...whole, layout: { ...noLayout, order: {} } }],
  ['folds that are no set', { ...whole, folds: ['primary'] }],
  ['no selection', { ...whole, selection: undefined }],
])('what was read is no document when it has %s', (_, found) => {
  expect(readStored(found)).toBeUndefined()
})

function withDocument(part: object): unknown {
  return { ...whole, document: { ...whole.document, ...part } }
}

test('a document needs the packages that it and the steps around it name, each once', () => {
  const step = (packages: readonly string[]): HistoryEntry => ({
    label: 'Add modules',
    inverses: [{ kind: 'packages', packages }],
    selectionBefore: [],
    selectionAfter: [],
  })
  const history = { ...emptyHistory, past: [step(['given', 'past'])], future: [step(['future'])] }
  expect(packagesOf({ ...whole.document, history })).toEqual(['given', 'past', 'future'])
})

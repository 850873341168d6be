import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import type { TextEdit } from '../engine/index.ts'
import { layoutStore, placeModules } from './layout-store.ts'
import { isUnsaved } from './open-document.ts'
import { selectedModules, selectionStore, selectModules } from './selection-store.ts'
import {
  attachDeployment,
  changeTexts,
  chooseToolkit,
  currentProject,
  endStep,
  givePackages,
  jumpToStep,
  noteSaved,
  openDocument,
  redo,
  switchDocument,
  tidyDrawing,
  undo,
  workspaceStore,
} from './workspace-store.ts'

beforeEach(() => {
  workspaceStore.setState(workspaceStore.getInitialState(), true)
  selectionStore.setState(selectionStore.getInitialState(), true)
})

function insert(start: number, text: string, file: TextEdit['file'] = 'blueprint'): TextEdit {
  return { file, start, end: start, text }
}

function document() {
  const { document } = workspaceStore.getState()
  if (document === undefined) throw new Error('no document is open')
  return document
}

test('undo takes an edit back and redo does it again', () => {
  openDocument({ name: 'a.yaml', text: 'ab' })
  changeTexts({ edits: [insert(1, 'x'), insert(2, 'y')], label: 'Insert' })
  expect(currentProject().blueprint).toBe('axby')
  expect(undo()).toBe('Insert')
  expect(currentProject().blueprint).toBe('ab')
  expect(redo()).toBe('Insert')
  expect(currentProject().blueprint).toBe('axby')
})

test('steps under one key are one entry until the step ends', () => {
  openDocument({ name: 'a.yaml', text: '' })
  for (const [at, letter] of [...'abc'].entries()) {
    changeTexts({ edits: [insert(at, letter)], label: 'Type', mergeKey: 'typing' })
  }
  endStep()
  changeTexts({ edits: [insert(3, 'd')], label: 'Type', mergeKey: 'typing' })
  expect(document().history.past).toHaveLength(2)
  undo()
  expect(currentProject().blueprint).toBe('abc')
  undo()
  expect(currentProject().blueprint).toBe('')
  redo()
  expect(currentProject().blueprint).toBe('abc')
})

test('an edit after an undo drops what could have been redone', () => {
  openDocument({ name: 'a.yaml', text: '' })
  changeTexts({ edits: [insert(0, 'a')], label: 'A' })
  undo()
  changeTexts({ edits: [insert(0, 'b')], label: 'B' })
  expect(redo()).toBeUndefined()
  expect(currentProject().blueprint).toBe('b')
})

test('an edit that changes nothing leaves no entry and no revision', () => {
  openDocument({ name: 'a.yaml', text: 'a' })
  const { revision } = workspaceStore.getState()
  changeTexts({ edits: [{ file: 'blueprint', start: 0, end: 1, text: 'a' }], label: 'Same' })
  expect(workspaceStore.getState().revision).toBe(revision)
  expect(document().history.past).toEqual([])
})

test('attaching a deployment file and editing it are on the same history', () => {
  openDocument({ name: 'a.yaml', text: 'a' })
  attachDeployment({ name: 'd.yaml', text: 'vars:' }, 'Attach')
  changeTexts({ edits: [insert(5, ' {}', 'deployment'), insert(1, '!')], label: 'Both' })
  expect(currentProject()).toMatchObject({ blueprint: 'a!', deployment: 'vars: {}' })
  undo()
  expect(currentProject()).toMatchObject({ blueprint: 'a', deployment: 'vars:' })
  undo()
  expect(currentProject()).toMatchObject({ blueprint: 'a', deployment: undefined })
  redo()
  redo()
  expect(currentProject()).toMatchObject({ blueprint: 'a!', deployment: 'vars: {}' })
})

test('packages and the version of the toolkit are given on the same history', () => {
  openDocument({ name: 'a.yaml', text: 'a', packages: ['first'] })
  givePackages(['first', 'second'], 'Add modules')
  chooseToolkit('v1.96.0', 'Read with v1.96.0')
  const given = { packages: ['first', 'second'], toolkit: 'v1.96.0' }
  expect(currentProject()).toMatchObject(given)
  undo()
  expect(currentProject()).toMatchObject({ ...given, toolkit: undefined })
  undo()
  expect(currentProject()).toMatchObject({ packages: ['first'], toolkit: undefined })
  redo()
  redo()
  expect(currentProject()).toMatchObject(given)
})

test('any step of the history is gone to, back and forth', () => {
  openDocument({ name: 'a.yaml', text: '' })
  for (const letter of 'abc') changeTexts({ edits: [insert(0, letter)], label: letter })
  jumpToStep(1)
  expect(currentProject().blueprint).toBe('a')
  jumpToStep(3)
  expect(currentProject().blueprint).toBe('cba')
  jumpToStep(0)
  expect(currentProject().blueprint).toBe('')
  jumpToStep(9)
  expect(currentProject().blueprint).toBe('cba')
})

test('of more than a thousand steps the last thousand can be undone', () => {
  openDocument({ name: 'a.yaml', text: '' })
  for (let step = 0; step < 1001; step += 1) {
    changeTexts({ edits: [insert(0, 'a')], label: 'Insert' })
  }
  jumpToStep(0)
  expect(document().history.future).toHaveLength(1000)
  expect(currentProject().blueprint).toBe('a')
})

test('tidying the drawing is a step between edits, and changes no text', () => {
  openDocument({ name: 'a.yaml', text: 'ab' })
  const { id } = document()
  const placed = new Map([['network', { lane: 'primary', x: 26, y: 300, pinned: true }]])
  const places = () => layoutStore.getState().byDocument.get(id)?.places
  placeModules(id, placed)
  changeTexts({ edits: [insert(1, 'x')], label: 'Insert' })
  tidyDrawing('Tidy')
  expect(places()).toEqual(new Map())
  expect(currentProject().blueprint).toBe('axb')
  expect(undo()).toBe('Tidy')
  expect(places()).toEqual(placed)
  expect(redo()).toBe('Tidy')
  expect(places()).toEqual(new Map())
  undo()
  expect(undo()).toBe('Insert')
  expect([currentProject().blueprint, places()]).toEqual(['ab', placed])
})

test('undo and redo bring the selection of their side back', () => {
  openDocument({ name: 'a.yaml', text: '' })
  selectModules(['old'])
  changeTexts({ edits: [insert(0, 'a')], label: 'Add', select: ['new'] })
  expect(selectedModules(selectionStore.getState())).toEqual(['new'])
  undo()
  expect(selectedModules(selectionStore.getState())).toEqual(['old'])
  redo()
  expect(selectedModules(selectionStore.getState())).toEqual(['new'])
})

test('opening a document keeps the one before, history included', () => {
  openDocument({ name: 'a.yaml', text: 'a' })
  changeTexts({ edits: [insert(1, '!')], label: 'Shout' })
  const { id } = document()
  openDocument({ name: 'b.yaml', text: 'b' })
  expect(currentProject().blueprint).toBe('b')
  expect(undo()).toBeUndefined()
  switchDocument(id)
  expect(currentProject().blueprint).toBe('a!')
  expect(undo()).toBe('Shout')
  expect(workspaceStore.getState().others.map(({ name }) => name)).toEqual(['b.yaml'])
})

test('a document is unsaved while its text lies in no file', () => {
  openDocument({ name: 'a.yaml', text: 'a' })
  expect(isUnsaved(document())).toBe(false)
  changeTexts({ edits: [insert(1, '!')], label: 'Shout' })
  expect(isUnsaved(document())).toBe(true)
  noteSaved()
  expect(isUnsaved(document())).toBe(false)
  undo()
  expect(isUnsaved(document())).toBe(true)
})

test('whatever is edited, undoing all gives the opened text and redoing all the last one', () => {
  const edit = fc.record({
    from: fc.nat(),
    length: fc.nat(9),
    text: fc.string(),
    merge: fc.boolean(),
  })
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.array(edit, { maxLength: 12 }),
      (text, edits) => {
        openDocument({ name: 'a.yaml', text })
        for (const { from, length, text: typed, merge } of edits) {
          const present = currentProject().blueprint
          const start = from % (present.length + 1)
          const end = Math.min(present.length, start + length)
          changeTexts({
            edits: [{ file: 'blueprint', start, end, text: typed }],
            label: 'Edit',
            mergeKey: merge ? 'key' : undefined,
          })
        }
        const last = currentProject().blueprint
        while (undo() !== undefined);
        expect(currentProject().blueprint).toBe(text)
        while (redo() !== undefined);
        expect(currentProject().blueprint).toBe(last)
      },
    ),
    { seed: 1 },
  )
})

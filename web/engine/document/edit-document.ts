import type { Path } from '../diagnostic/diagnostic.ts'
import { composeEdits } from '../text/compose-edits.ts'
import { applyEdits, type TextEdit } from '../text/text-edit.ts'
import type { YamlDocument } from './document.ts'
import { type DocumentChange, type Plan, type Refused, refuse } from './edit-change.ts'
import { makeSheet } from './edit-lines.ts'
import { makeMaterial } from './edit-material.ts'
import { cutItem, isSamePlace, pathAfterInsert } from './edit-move.ts'
import { lookUp } from './edit-place.ts'
import { planRemove } from './edit-remove.ts'
import { planRenameKey } from './edit-rename.ts'
import { type Desk, itemOf, planFirstKey, planInsertItem, planSet } from './edit-set.ts'
import { serializeShape, shapeOfNode } from './edit-shape.ts'
import { isShared } from './edit-shared.ts'
import { readStyle } from './edit-style.ts'
import { parseDocument } from './parse-document.ts'

export type EditOptions = {
  /** Content that aliases repeat is changed for all of them. Without it such an edit is refused. */
  readonly shared?: 'allow'
}

export type EditResult =
  | {
      readonly kind: 'edits'
      readonly edits: readonly TextEdit[]
      /** The text after the edits, read. */
      readonly document: YamlDocument
    }
  | Refused

/** A step of a change: it reads the text that the steps before it leave. */
type Step = (document: YamlDocument) => Plan | Refused

/**
 * Makes changes one after another, each path in the text that the changes before it leave, and gives
 * them as one list of edits of `document.text`. After each step the text is read again: when it does
 * not say exactly what was meant, or has an error that it had not before, nothing is done.
 *
 *     editDocument(document, [{ kind: 'remove', path: ['vars', 'zone'] }])
 */
export function editDocument(
  document: YamlDocument,
  changes: readonly DocumentChange[],
  options: EditOptions = {},
): EditResult {
  const done: (readonly TextEdit[])[] = []
  let current = document
  for (const change of changes) {
    for (const step of stepsOf(change, current, options)) {
      const plan = step(current)
      if (plan.kind === 'refusal') return plan
      const next = parseDocument(current.file, applyEdits(current.text, plan.edits))
      if (!isAsMeant(current, next, plan)) return refuse('unsafe')
      done.push(plan.edits)
      current = next
    }
  }
  return {
    kind: 'edits',
    edits: composeEdits(document.file, document.text, done),
    document: current,
  }
}

function isAsMeant(before: YamlDocument, after: YamlDocument, plan: Plan): boolean {
  if (after.root === undefined || countErrors(after) > countErrors(before)) return false
  return serializeShape(shapeOfNode(after.root)) === serializeShape(plan.shape)
}

function countErrors({ diagnostics }: YamlDocument): number {
  return diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'yaml-empty')
    .length
}

function stepsOf(change: DocumentChange, document: YamlDocument, options: EditOptions): Step[] {
  if (change.kind !== 'move-item') return [(current) => planChange(current, change, options)]
  const { path, to, index } = change
  const desk = makeDesk(document)
  if (desk === undefined) return [() => refuse('broken')]
  const list = lookUp(desk.root, to)
  if (list.kind === 'found' && isSamePlace(path, to, index, list.place.node)) return []
  const item = cutItem(desk, path)
  if ('kind' in item) return [() => item]
  return [
    (current) =>
      guard(current, to, options) ?? inDesk(current, (own) => planInsertItem(own, to, index, item)),
    (current) =>
      planChange(current, { kind: 'remove', path: pathAfterInsert(path, to, index) }, options),
  ]
}

function planChange(
  document: YamlDocument,
  change: Exclude<DocumentChange, { readonly kind: 'move-item' }>,
  options: EditOptions,
): Plan | Refused {
  const refused = guard(document, change.path, options)
  if (refused !== undefined) return refused
  if (isEmptyText(document)) return planFirst(document, change)
  return inDesk(document, (desk) => {
    switch (change.kind) {
      case 'remove':
        return planRemove(desk.sheet, desk.root, change.path)
      case 'rename-key':
        return planRenameKey(desk, change.path, change.name)
      case 'set': {
        const material = makeMaterial(change.value, desk.style)
        return material === undefined
          ? refuse('no-form')
          : planSet(desk, change.path, material, change.at)
      }
      case 'insert-item': {
        const material = makeMaterial(change.value, desk.style)
        return material === undefined
          ? refuse('no-form')
          : planInsertItem(desk, change.path, change.index, itemOf(material))
      }
    }
  })
}

/** Calls a planner with what it needs to know of the text, when the text can be read. */
function inDesk(document: YamlDocument, planner: (desk: Desk) => Plan | Refused): Plan | Refused {
  const desk = makeDesk(document)
  return desk === undefined ? refuse('broken') : planner(desk)
}

function makeDesk(document: YamlDocument): Desk | undefined {
  const { root } = document
  if (root === undefined) return undefined
  const sheet = makeSheet(document)
  return { sheet, style: readStyle(sheet), root }
}

/** A refusal when the place of a change is repeated elsewhere and nobody asked for that. */
function guard(document: YamlDocument, path: Path, options: EditOptions): Refused | undefined {
  if (options.shared === 'allow' || document.root === undefined) return undefined
  const found = lookUp(document.root, path)
  if (found.kind === 'none' || found.kind === 'alias') return undefined
  return isShared(document.root, found.place) ? refuse('shared') : undefined
}

function planFirst(
  document: YamlDocument,
  change: Exclude<DocumentChange, { readonly kind: 'move-item' }>,
): Plan | Refused {
  if (change.kind !== 'set') return refuse('not-there')
  const sheet = makeSheet(document)
  const style = readStyle(sheet)
  const material = makeMaterial(change.value, style)
  return material === undefined
    ? refuse('no-form')
    : planFirstKey(sheet, style, change.path, material)
}

/** A text without any YAML, comments apart: a first key can still be written. */
function isEmptyText(document: YamlDocument): boolean {
  return document.diagnostics.some(({ code }) => code === 'yaml-empty')
}

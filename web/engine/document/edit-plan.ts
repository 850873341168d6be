import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from './document.ts'
import { type DocumentChange, type Plan, type Refused, refuse } from './edit-change.ts'
import { makeSheet } from './edit-lines.ts'
import { makeMaterial } from './edit-material.ts'
import { cutItem, isSamePlace, pathAfterInsert } from './edit-move.ts'
import { lookUp } from './edit-place.ts'
import { planRemove } from './edit-remove.ts'
import { planRenameKey } from './edit-rename.ts'
import { type Desk, itemOf, planFirstKey, planInsertItem, planSet } from './edit-set.ts'
import { isShared } from './edit-shared.ts'
import { readStyle } from './edit-style.ts'

export type EditOptions = {
  /** Content that aliases repeat is changed for all of them. Without it such an edit is refused. */
  readonly shared?: 'allow'
}

/**
 * A step of a change: it reads the text that the steps before it leave. Without `literals`, text of
 * several lines goes into quotes.
 */
export type Step = (document: YamlDocument, literals: boolean) => Plan | Refused

type SimpleChange = Exclude<DocumentChange, { readonly kind: 'move-item' }>

/** The steps of a change, each to be read again before the next: a move inserts, then removes. */
export function stepsOf(
  change: DocumentChange,
  document: YamlDocument,
  options: EditOptions,
): readonly Step[] {
  if (change.kind !== 'move-item') {
    return [(current, literals) => planChange(current, literals, change, options)]
  }
  const { path, to, index } = change
  const desk = makeDesk(document, true)
  if (desk === undefined) return [() => refuse('broken')]
  const list = lookUp(desk.root, to)
  if (list.kind === 'found' && isSamePlace(path, to, index, list.place.node)) return []
  const from = pathAfterInsert(path, to, index)
  return [
    (current, literals) =>
      guard(current, to, options) ??
      inDesk(current, literals, (own) => {
        const item = cutItem(own, path)
        return 'kind' in item ? item : planInsertItem(own, to, index, item)
      }),
    (current) => planChange(current, true, { kind: 'remove', path: from }, options),
  ]
}

function planChange(
  document: YamlDocument,
  literals: boolean,
  change: SimpleChange,
  options: EditOptions,
): Plan | Refused {
  const refused = guard(document, change.path, options)
  if (refused !== undefined) return refused
  if (isEmptyText(document)) return planFirst(document, literals, change)
  return inDesk(document, literals, (desk) => {
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
function inDesk(
  document: YamlDocument,
  literals: boolean,
  planner: (desk: Desk) => Plan | Refused,
): Plan | Refused {
  const desk = makeDesk(document, literals)
  return desk === undefined ? refuse('broken') : planner(desk)
}

function makeDesk(document: YamlDocument, literals: boolean): Desk | undefined {
  const { root } = document
  if (root === undefined) return undefined
  const sheet = makeSheet(document)
  return { sheet, style: { ...readStyle(sheet), literals }, root }
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
  literals: boolean,
  change: SimpleChange,
): Plan | Refused {
  if (change.kind !== 'set') return refuse('not-there')
  const sheet = makeSheet(document)
  const style = { ...readStyle(sheet), literals }
  const material = makeMaterial(change.value, style)
  return material === undefined
    ? refuse('no-form')
    : planFirstKey(sheet, style, change.path, material)
}

/** A text without any YAML, comments apart: a first key can still be written. */
function isEmptyText(document: YamlDocument): boolean {
  return document.diagnostics.some(({ code }) => code === 'yaml-empty')
}

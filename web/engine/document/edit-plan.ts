import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from './document.ts'
import { type DocumentChange, type Plan, type Refused, refuse } from './edit-change.ts'
import { planComment, planRemoveComment, planSetComments } from './edit-comment.ts'
import { makeSheet, type Sheet } from './edit-lines.ts'
import { makeMaterial } from './edit-material.ts'
import { cutItem, isSamePlace, itemText, pathAfterInsert } from './edit-move.ts'
import { lookUp } from './edit-place.ts'
import { planRemove } from './edit-remove.ts'
import { planRenameKey } from './edit-rename.ts'
import { planRewrite } from './edit-rewrite.ts'
import { type Desk, itemOf, planFirstKey, planInsertItem, planSet } from './edit-set.ts'
import { isShared } from './edit-shared.ts'
import { type FileStyle, readStyle } from './edit-style.ts'
import { styleOfKey } from './emit-value.ts'

export type EditOptions = {
  /** Content that aliases repeat is changed for all of them. Without it such an edit is refused. */
  readonly shared?: 'allow'
}

/**
 * With how much care new text is written: a blank line next to a literal can become a part of it,
 * and a literal can swallow what stands behind it.
 */
type Care = 'usual' | 'no-blank-lines' | 'no-literals'

/** A step of a change: it reads the text that the steps before it leave. */
export type Step = (document: YamlDocument, care: Care) => Plan | Refused

type SimpleChange = Exclude<
  DocumentChange,
  {
    readonly kind:
      | 'move-item'
      | 'copy-item'
      | 'rewrite'
      | 'add-comment'
      | 'remove-comment'
      | 'set-comments'
  }
>
type ItemChange = Extract<DocumentChange, { readonly kind: 'move-item' | 'copy-item' }>

/** The steps of a change, each to be read again before the next: a move inserts, then removes. */
export function stepsOf(
  change: DocumentChange,
  document: YamlDocument,
  options: EditOptions,
): readonly Step[] {
  switch (change.kind) {
    case 'rewrite':
      return [(current, care) => inDesk(current, care, (desk) => planRewrite(desk, change.parts))]
    case 'add-comment':
      return [(current, care) => inDesk(current, care, (desk) => planComment(desk, change))]
    case 'remove-comment':
      return [(current, care) => inDesk(current, care, (desk) => planRemoveComment(desk, change))]
    case 'set-comments':
      return [(current, care) => inDesk(current, care, (desk) => planSetComments(desk, change))]
    case 'copy-item':
      return [copyStep(change, options, change.from)]
    case 'move-item': {
      if (isInPlace(document, change)) return []
      const path = pathAfterInsert(change.path, change.to, change.index)
      return [
        copyStep(change, options),
        (current, care) => planChange(current, care, { kind: 'remove', path }, options),
      ]
    }
    default:
      return [(current, care) => planChange(current, care, change, options)]
  }
}

function copyStep(
  { path, to, index, ...more }: ItemChange,
  options: EditOptions,
  from?: YamlDocument,
): Step {
  return (current, care) =>
    guard(current, to, options) ??
    inDesk(current, care, (desk) => {
      const source = from === undefined ? desk : makeDesk(from, care)
      if (source === undefined) return refuse('broken')
      const item = cutItem(source, path)
      return 'kind' in item
        ? item
        : planInsertItem(desk, { path: to, index, keyAt: 'at' in more ? more.at : undefined }, item)
    })
}

function isInPlace({ root }: YamlDocument, { path, to, index }: ItemChange): boolean {
  const list = root === undefined ? undefined : lookUp(root, to)
  return list?.kind === 'found' && isSamePlace(path, to, index, list.place.node)
}

function planChange(
  document: YamlDocument,
  care: Care,
  change: SimpleChange,
  options: EditOptions,
): Plan | Refused {
  // A key is no part of what an anchor before its value names.
  const guarded = change.kind === 'rename-key' ? change.path.slice(0, -1) : change.path
  const refused = guard(document, guarded, 'shared' in change ? { shared: 'allow' } : options)
  if (refused !== undefined) return refused
  if (isEmptyText(document)) return planFirst(document, care, change)
  return inDesk(document, care, (desk) => {
    switch (change.kind) {
      case 'remove':
        return planRemove(desk.sheet, desk.root, change.path)
      case 'rename-key':
        return planRenameKey(desk, change.path, change.name)
      case 'set': {
        const material = makeMaterial(change.value, styleAt(desk, change.path))
        return material === undefined
          ? refuse('no-form')
          : planSet(desk, change.path, material, change.at)
      }
      case 'insert-item': {
        const material = makeMaterial(change.value, desk.style)
        return material === undefined
          ? refuse('no-form')
          : planInsertItem(desk, { ...change, keyAt: change.at }, itemOf(material))
      }
    }
  })
}

/** How the value at a path is written. */
function styleAt({ style }: Desk, path: Path): Desk['style'] {
  return styleOfKey(style, String(path.at(-1) ?? ''))
}

/** Calls a planner with what it needs to know of the text, when the text can be read. */
function inDesk(
  document: YamlDocument,
  care: Care,
  planner: (desk: Desk) => Plan | Refused,
): Plan | Refused {
  const desk = makeDesk(document, care)
  return desk === undefined ? refuse('broken') : planner(desk)
}

/** An item's lines with its comments, dash in column 0; undefined where no item stands. */
export function textOfItem(document: YamlDocument, path: Path): string | undefined {
  const desk = makeDesk(document, 'usual')
  return desk && itemText(desk, path)
}

function makeDesk(document: YamlDocument, care: Care): Desk | undefined {
  const { root } = document
  if (root === undefined) return undefined
  const sheet = makeSheet(document)
  return { sheet, style: carefulStyle(sheet, care), root }
}

function carefulStyle(sheet: Sheet, care: Care): FileStyle {
  return {
    ...readStyle(sheet),
    literals: care !== 'no-literals',
    blankLines: care === 'usual',
  }
}

/** A refusal when the place of a change is repeated elsewhere and nobody asked for that. */
function guard(document: YamlDocument, path: Path, options: EditOptions): Refused | undefined {
  if (options.shared === 'allow' || document.root === undefined) return undefined
  const found = lookUp(document.root, path)
  if (found.kind === 'none' || found.kind === 'alias') return undefined
  return isShared(document.root, found.place) ? refuse('shared') : undefined
}

function planFirst(document: YamlDocument, care: Care, change: SimpleChange): Plan | Refused {
  if (change.kind !== 'set') return refuse('not-there')
  const sheet = makeSheet(document)
  const style = carefulStyle(sheet, care)
  const material = makeMaterial(change.value, style)
  return material === undefined
    ? refuse('no-form')
    : planFirstKey(sheet, style, change.path, material)
}

/** A text without any YAML, comments apart: a first key can still be written. */
function isEmptyText(document: YamlDocument): boolean {
  return document.diagnostics.some(({ code }) => code === 'yaml-empty')
}

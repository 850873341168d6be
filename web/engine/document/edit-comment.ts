import type { Path } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from './document.ts'
import { type Plan, type Refused, refuse } from './edit-change.ts'
import { extentOf } from './edit-extent.ts'
import { lineStart, makeSheet, previousLine } from './edit-lines.ts'
import { isInFlow, lookUp } from './edit-place.ts'
import type { Desk } from './edit-set.ts'
import { shapeOfNode } from './edit-shape.ts'
import { splice } from './edit-splice.ts'

/** Writes a comment line right above the item or key at a path, in its column. */
export function planComment(
  { sheet, root }: Desk,
  { path, text }: { readonly path: Path; readonly text: string },
): Plan | Refused {
  const found = lookUp(root, path)
  if (found.kind === 'alias' || found.kind === 'merged') return refuse('shared')
  if (found.kind !== 'found' || found.place.owner === undefined) return refuse('not-there')
  const { collection, index } = found.place.owner
  if (isInFlow(found.place) || /[\r\n]/.test(text)) return refuse('no-form')
  const { mark, column, ownLine } = extentOf(sheet, collection, index)
  if (!ownLine) return refuse('no-form')
  const at = lineStart(sheet, mark)
  const line = `${' '.repeat(column)}# ${text}${sheet.newline}`
  return { kind: 'plan', edits: [splice(sheet, at, at, line)], shape: shapeOfNode(root) }
}

/** The text of the comment line right above the item or key at a path, without its `#`. */
export function commentAbove(document: YamlDocument, path: Path): string | undefined {
  const found = document.root === undefined ? undefined : lookUp(document.root, path)
  if (found?.kind !== 'found' || found.place.owner === undefined) return undefined
  const sheet = makeSheet(document)
  const { collection, index } = found.place.owner
  const start = lineStart(sheet, extentOf(sheet, collection, index).mark)
  const above = previousLine(sheet, start)
  const line = above === undefined ? undefined : sheet.text.slice(above, start).trim()
  return line?.startsWith('#') === true ? line.slice(1).trim() : undefined
}

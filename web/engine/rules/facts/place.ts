import type { Path, Related } from '../../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../../document/document.ts'
import { lookUp, type Owner } from '../../document/edit-place.ts'
import type { YamlNode } from '../../document/tree.ts'
import { makeSpan, type Range, type Span } from '../../text/span.ts'

/** The two fields of a finding that say where it is. */
export type Site = { readonly span: Span; readonly path: Path }

/**
 * Where a path lies in the text as it is written, merge keys and aliases not followed, or else the
 * nearest thing around it: the line that the toolkit names for it (`NewYamlCtx` in
 * `pkg/config/yaml.go`). A value is marked when it begins on the line of its key, else the key is.
 */
export function siteAt({ document }: Documented, path: Path): Site {
  return { span: placeOf(document, path, 'value'), path }
}

/** The same for findings about a name: the key is marked. */
export function keySiteAt({ document }: Documented, path: Path): Site {
  return { span: placeOf(document, path, 'key'), path }
}

type Documented = { readonly document: YamlDocument }

function placeOf(document: YamlDocument, path: Path, mark: 'key' | 'value'): Span {
  const { root, text, file } = document
  for (let length = path.length; root !== undefined && length > 0; length--) {
    const found = lookUp(root, path.slice(0, length))
    if (found.kind !== 'found' || found.place.owner === undefined) continue
    const isValue = mark === 'value' && length === path.length
    const { start, end } = rangeToMark(text, found.place.node, found.place.owner, isValue)
    return makeSpan(file, start, end)
  }
  const first = root === undefined ? undefined : firstEntry(text, root)
  return makeSpan(file, first?.start ?? 0, first?.end ?? 0)
}

/** A place inside the one that a path leads to, if it lies on the line that counts for the path. */
export function siteWithin(context: Documented, path: Path, inner: Span | undefined): Site {
  const site = siteAt(context, path)
  if (inner === undefined || inner.file !== site.span.file) return site
  return isOneLine(context.document.text, site.span.start, inner.start)
    ? { span: inner, path }
    : site
}

/** The same for a reference: when it stands on another line, that place is told beside. */
export function siteOfReference(
  context: Documented,
  place: Path,
  reference: Span,
): Site & { readonly related: readonly Related[] } {
  const site = siteWithin(context, place, reference)
  const isThere = site.span === reference
  return { ...site, related: isThere ? [] : [{ span: reference, what: 'itself' }] }
}

function rangeToMark(text: string, node: YamlNode, owner: Owner, isValue: boolean): Range {
  const { collection, index } = owner
  if (collection.kind === 'sequence') return firstEntry(text, node)
  const key = collection.entries[index]?.key.range ?? node.range
  const isScalar = node.kind === 'scalar' || node.kind === 'alias'
  if (!isValue || !isScalar || node.range.start === node.range.end) return key
  return isOneLine(text, key.start, node.range.start) ? firstLine(text, node.range) : key
}

/** What stands for a list item: the item itself, or the first entry of a mapping. */
function firstEntry(text: string, node: YamlNode): Range {
  const entry = node.kind === 'mapping' ? node.entries[0] : undefined
  if (entry === undefined) return firstLine(text, node.range)
  const { key, value } = entry
  const isBeside =
    value.range.end > key.range.end && isOneLine(text, key.range.start, value.range.start)
  return firstLine(text, {
    start: key.range.start,
    end: isBeside ? value.range.end : key.range.end,
  })
}

function firstLine(text: string, { start, end }: Range): Range {
  const lineEnd = text.slice(start, end).search(/[\r\n]/)
  return { start, end: lineEnd < 0 ? end : start + lineEnd }
}

function isOneLine(text: string, one: number, other: number): boolean {
  return !/[\r\n]/.test(text.slice(Math.min(one, other), Math.max(one, other)))
}

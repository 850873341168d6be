import { type Plan, type Refused, type RewritePart, refuse } from './edit-change.ts'
import { isMergeKey } from './edit-place.ts'
import type { Desk } from './edit-set.ts'
import { nameKey, type Shape, type ShapeEntry, scalarShape, shapeOfNode } from './edit-shape.ts'
import { splice } from './edit-splice.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { YamlNode, YamlScalar } from './tree.ts'

/**
 * Replaces parts of scalars where they stand: a name inside an expression, a word of a script. A
 * part that is not written as it reads (an escape, a folded line) is refused.
 */
export function planRewrite(desk: Desk, asked: readonly RewritePart[]): Plan | Refused {
  const parts = distinctParts(asked)
  if (parts === undefined) return refuse('unsafe')
  const left = new Set(parts)
  const shape = rewriteShape(desk.root, parts, left)
  if (shape === undefined || left.size > 0) return refuse('unsafe')
  const edits = parts.map(({ start, end, text }) => splice(desk.sheet, start, end, text))
  return { kind: 'plan', edits, shape }
}

/** The parts in text order, each once; undefined when two overlap. */
function distinctParts(parts: readonly RewritePart[]): readonly RewritePart[] | undefined {
  const distinct: RewritePart[] = []
  for (const part of [...parts].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = distinct.at(-1)
    if (last?.start === part.start && last.end === part.end && last.text === part.text) continue
    if (last !== undefined && part.start < last.end) return undefined
    distinct.push(part)
  }
  return distinct
}

/** The shape of a node after the rewriting; the parts found in it are taken out of `left`. */
function rewriteShape(
  node: YamlNode,
  parts: readonly RewritePart[],
  left: Set<RewritePart>,
): Shape | undefined {
  const shape = shapeOfNode(node)
  const inside = parts.filter(
    ({ start, end }) => start >= node.range.start && end <= node.range.end,
  )
  if (inside.length === 0) return shape
  if (node.kind === 'scalar') {
    const text = rewriteText(node, inside)
    for (const part of inside) left.delete(part)
    if (text === undefined) return undefined
    return {
      ...shape,
      kind: 'scalar',
      value: scalarShape(resolveScalar(text, node.style, node.tag), text),
    }
  }
  if (node.kind === 'sequence' && shape.kind === 'list') {
    const items = node.items.map((item) => rewriteShape(item, inside, left))
    return items.every((item) => item !== undefined) ? { ...shape, items } : undefined
  }
  if (node.kind !== 'mapping' || shape.kind !== 'map') return undefined
  const entries: ShapeEntry[] = []
  for (const [index, { key, value }] of node.entries.entries()) {
    const old = shape.entries[index]
    const newKey = old === undefined ? undefined : rewriteKey(key, old.key, inside, left)
    const newValue = rewriteShape(value, inside, left)
    if (newKey === undefined || newValue === undefined) return undefined
    entries.push({ key: newKey, value: newValue })
  }
  return { ...shape, entries }
}

function rewriteKey(
  key: YamlNode,
  old: string,
  parts: readonly RewritePart[],
  left: Set<RewritePart>,
): string | undefined {
  const inside = parts.filter(({ start, end }) => start >= key.range.start && end <= key.range.end)
  if (inside.length === 0) return old
  if (key.kind !== 'scalar' || isMergeKey(key)) return undefined
  for (const part of inside) left.delete(part)
  const text = rewriteText(key, inside)
  return text === undefined ? undefined : nameKey(text)
}

/** The text of a scalar after the rewriting; undefined for a part that is not written verbatim. */
function rewriteText(scalar: YamlScalar, parts: readonly RewritePart[]): string | undefined {
  let text = scalar.text
  for (const part of [...parts].sort((a, b) => b.start - a.start)) {
    const at = textOffset(scalar, part)
    if (at === undefined) return undefined
    text = text.slice(0, at) + part.text + text.slice(at + part.end - part.start)
  }
  return text
}

/** Where a part of the source stands in the scalar's text. */
function textOffset(scalar: YamlScalar, { start, end }: RewritePart): number | undefined {
  for (const [index, piece] of scalar.pieces.entries()) {
    const next = scalar.pieces[index + 1]?.at ?? scalar.text.length
    const sourceEnd = piece.source + next - piece.at
    if (piece.verbatim && start >= piece.source && end <= sourceEnd) {
      return piece.at + start - piece.source
    }
  }
  return undefined
}

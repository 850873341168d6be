import { endOf, startOf } from './edit-place.ts'
import { type Shape, shapeOfNode, shapeOfPlain } from './edit-shape.ts'
import type { FileStyle } from './edit-style.ts'
import { emitBlock, emitFlow, type PlainValue, type Snippet } from './emit-value.ts'
import { parseDocument } from './parse-document.ts'
import type { YamlNode } from './tree.ts'

/** A value for an edit: data, or YAML text of one value as a person typed it. */
export type NewValue =
  | { readonly kind: 'plain'; readonly value: PlainValue }
  | { readonly kind: 'yaml'; readonly text: string }

/** A value ready to be written: its text for each kind of place, and what it has to mean there. */
export type Material = {
  readonly shape: Shape
  readonly block: Snippet
  /** Its form inside brackets; undefined where only block style can hold it. */
  readonly flow: string | undefined
  /** The text of a string: an old scalar's style can be kept for it. */
  readonly string: string | undefined
}

/** Undefined for what no YAML text means, and for typed text that is not one YAML value. */
export function makeMaterial(value: NewValue, style: FileStyle): Material | undefined {
  return value.kind === 'plain'
    ? plainMaterial(value.value, style)
    : typedMaterial(value.text, style)
}

function plainMaterial(value: PlainValue, style: FileStyle): Material | undefined {
  const block = emitBlock(value, style)
  if (block === undefined) return undefined
  return {
    shape: shapeOfPlain(value),
    block,
    flow: emitFlow(value, style),
    string: typeof value === 'string' ? value : undefined,
  }
}

/**
 * Typed text stays as it was typed where it is one line or a block collection; other forms of
 * several lines depend on their indentation and are written anew.
 */
function typedMaterial(typed: string, style: FileStyle): Material | undefined {
  if (typed.trim() === '') return plainMaterial(null, style)
  const text = `${typed.replace(/\s+$/, '')}\n`
  const { root, diagnostics, comments } = parseDocument('blueprint', text)
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'error')) {
    return undefined
  }
  const plain = plainOfNode(root)
  const emitted = plain === undefined ? undefined : plainMaterial(plain, style)
  const written = text.slice(startOf(root), endOf(root))
  const shape = shapeOfNode(root)
  const isCollection = root.kind === 'mapping' || root.kind === 'sequence'
  if (isCollection && !root.flow) {
    if (text.slice(0, startOf(root)).trim() !== '' && comments.length === 0) return emitted
    const lines = text.replace(/\s+$/, '').split(/\r?\n/)
    const block: Snippet = {
      kind: root.kind === 'mapping' ? 'block-map' : 'block-list',
      lines: dedent(lines),
      open: isOpen(root),
    }
    return { shape, block, flow: emitted?.flow, string: undefined }
  }
  if (/[\r\n]/.test(written)) return emitted
  const block: Snippet = { kind: 'inline', head: written, body: [], open: false }
  const flow = isCollection || root.kind === 'alias' ? written : emitted?.flow
  return { shape, block, flow, string: undefined }
}

/** Whether a node ends in a block scalar whose text has the line end behind it. */
export function isOpen(node: YamlNode | undefined): boolean {
  if (node?.kind === 'mapping' && !node.flow) return isOpen(node.entries.at(-1)?.value)
  if (node?.kind === 'sequence' && !node.flow) return isOpen(node.items.at(-1))
  if (node?.kind !== 'scalar') return false
  return (node.style === 'literal' || node.style === 'folded') && node.text.endsWith('\n')
}

/** Moves lines to the left until one has no indentation. */
export function dedent(lines: readonly string[]): readonly string[] {
  const widths = lines.filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/))
  const width = Math.min(...widths)
  return lines.map((line) => (line.trim() === '' ? '' : line.slice(width)))
}

/**
 * A node as data; undefined where that would lose something: an anchor, an alias, a tag, a date.
 */
export function plainOfNode(node: YamlNode): PlainValue | undefined {
  if (node.anchor !== undefined || node.tag !== undefined) return undefined
  switch (node.kind) {
    case 'alias':
      return undefined
    case 'scalar':
      if (node.value.kind === 'null') return null
      return node.value.kind === 'timestamp' ? undefined : node.value.value
    case 'sequence': {
      const items = node.items.map(plainOfNode)
      return items.every((item) => item !== undefined) ? items : undefined
    }
    case 'mapping': {
      const result = new Map<string, PlainValue>()
      for (const { key, value } of node.entries) {
        const plain = plainOfNode(value)
        if (key.kind !== 'scalar' || plain === undefined) return undefined
        if (key.text === '<<' && key.style === 'plain') return undefined
        result.set(key.text, plain)
      }
      return result
    }
  }
}

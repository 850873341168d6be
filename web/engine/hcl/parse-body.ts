import { parseWholeExpression } from './expression-grammar.ts'
import { nameOf } from './parse-collection.ts'
import type { Cursor } from './parse-cursor.ts'
import { parsePlainString } from './parse-plain-string.ts'
import { parseText } from './parse-text.ts'
import type { Parsed } from './parsed.ts'
import type { Attribute, Block, Body } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** In UTF-16 code units. */
const LONGEST_FILE = 4 * 1024 * 1024

/**
 * The tree of a file: Terraform's `.tf` and `.tfvars`, Packer's `.pkr.hcl` and `.pkrvars.hcl`.
 * Accepts what hclsyntax's `ParseConfig` accepts; the problem otherwise is the first in the text.
 * Only the syntax is read: which blocks and arguments make sense is the caller's question.
 */
export function parseBody(text: string): Parsed<Body> {
  return parseText(text, { mode: 'normal', longest: LONGEST_FILE }, (cursor) => {
    const content = parseContent(cursor, 'end')
    return content && { ...content, range: { start: 0, end: text.length } }
  })
}

type Content = Omit<Body, 'range'>

/** Arguments and blocks up to the closing token, which is taken too. */
function parseContent(cursor: Cursor, end: '}' | 'end', open?: Token): Content | undefined {
  const attributes = new Map<string, Attribute>()
  const blocks: Block[] = []
  for (;;) {
    if (cursor.takeIf('newline')) continue
    if (cursor.takeIf(end)) return { attributes: [...attributes.values()], blocks }
    const name = cursor.takeIf('identifier')
    if (name === undefined) return failAtItem(cursor, open)
    if (cursor.isAt('=')) {
      const attribute = parseAttribute(cursor, name)
      if (attribute === undefined || !endLine(cursor)) return undefined
      if (attributes.has(name.text)) return cursor.fail('duplicate-argument', name)
      attributes.set(name.text, attribute)
    } else if (startsBlock(cursor)) {
      const block = cursor.nested(() => parseBlock(cursor, name))
      if (block === undefined) return undefined
      blocks.push(block)
    } else return cursor.fail('expected-argument-or-block', name)
  }
}

function failAtItem(cursor: Cursor, open: Token | undefined): undefined {
  if (cursor.isAt('open-quote')) return cursor.fail('quoted-argument-name')
  if (cursor.isAt('end') && open !== undefined) return cursor.fail('unclosed-block', open)
  return cursor.fail('expected-argument-or-block')
}

function startsBlock(cursor: Cursor): boolean {
  return cursor.isAt('open-quote') || cursor.isAt('{') || cursor.isAt('identifier')
}

/** `name = value`; the name is taken, `=` is next. The line end behind it is left. */
function parseAttribute(cursor: Cursor, name: Token): Attribute | undefined {
  cursor.take()
  const value = parseWholeExpression(cursor)
  const range = { start: name.start, end: cursor.previous.end }
  return value && { name: nameOf(name), value, range }
}

function endLine(cursor: Cursor): boolean {
  if (cursor.isAt('newline') || cursor.isAt('end')) {
    cursor.take()
    return true
  }
  cursor.fail(cursor.isAt(',') ? 'comma-after-argument' : 'expected-line-end-after-argument')
  return false
}

function parseBlock(cursor: Cursor, type: Token): Block | undefined {
  const labels = parseLabels(cursor)
  if (labels === undefined) return undefined
  const open = cursor.take()
  const hasOwnLines = cursor.isAt('newline') || cursor.isAt('end') || cursor.isAt('}')
  const content = hasOwnLines ? parseContent(cursor, '}', open) : parseSingleLine(cursor, open)
  if (content === undefined) return undefined
  const { start } = open
  const { end } = cursor.previous
  if (!cursor.isAt('newline') && !cursor.isAt('end')) {
    return cursor.fail('expected-line-end-after-block')
  }
  cursor.take()
  return {
    type: nameOf(type),
    labels,
    body: { ...content, range: { start, end } },
    range: { start: type.start, end },
  }
}

/** The labels up to the `{`, which is left. They are quoted or bare names. */
function parseLabels(cursor: Cursor): Block['labels'] | undefined {
  const labels: Block['labels'][number][] = []
  while (!cursor.isAt('{')) {
    const name = cursor.takeIf('identifier')
    const quoted = cursor.isAt('open-quote') && name === undefined
    const label = name === undefined ? undefined : { text: name.text, range: nameOf(name).range }
    if (label === undefined && !quoted) return cursor.fail('expected-block-body')
    const given = label ?? parsePlainString(cursor)
    if (given === undefined) return undefined
    labels.push(given)
  }
  return labels
}

/** `{ name = value }` on one line; the `{` is taken. */
function parseSingleLine(cursor: Cursor, open: Token): Content | undefined {
  const name = cursor.expect('identifier', 'expected-single-argument')
  if (name === undefined) return undefined
  if (!cursor.isAt('=')) return cursor.fail('expected-single-argument', name)
  const attribute = parseAttribute(cursor, name)
  if (attribute === undefined) return undefined
  if (cursor.isAt('end')) return cursor.fail('unclosed-block', open)
  if (cursor.expect('}', 'expected-single-line-block-end') === undefined) return undefined
  return { attributes: [attribute], blocks: [] }
}

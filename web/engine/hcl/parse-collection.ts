import type { Cursor } from './parse-cursor.ts'
import type { ForHead } from './parse-template-pieces.ts'
import type { Expression, ForExpression, Name, ObjectExpression } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** How the expressions inside brackets are read; given by the caller: files must not be a ring. */
type ParseExpression = (cursor: Cursor) => Expression | undefined

/** `[…]`, a list or a `for`; its `[` is next. */
export function parseTuple(cursor: Cursor, parse: ParseExpression): Expression | undefined {
  const open = cursor.take()
  return cursor.ignoringLineEnds(() => {
    if (cursor.isAtWord('for')) return parseFor(cursor, open, parse)
    const items: Expression[] = []
    while (!cursor.isAt(']')) {
      const item = parse(cursor)
      if (item === undefined) return undefined
      items.push(item)
      if (cursor.isAt(']')) break
      if (cursor.isAt('end')) return cursor.fail('unclosed-list', open)
      if (cursor.expect(',', 'expected-item-separator') === undefined) return undefined
    }
    return { kind: 'tuple', items, range: { start: open.start, end: cursor.take().end } }
  })
}

/** `{…}`, an object or a `for`; its `{` is next. Line ends part the items of an object. */
export function parseObject(cursor: Cursor, parse: ParseExpression): Expression | undefined {
  const open = cursor.take()
  const isFor = cursor.ignoringLineEnds(() => cursor.isAtWord('for'))
  if (isFor) return cursor.ignoringLineEnds(() => parseFor(cursor, open, parse))
  return cursor.countingLineEnds(() => {
    const items: ObjectExpression['items'][number][] = []
    for (;;) {
      if (cursor.takeIf('newline')) continue
      if (cursor.isAt('}')) break
      const item = parseObjectItem(cursor, open, parse)
      if (item === undefined) return undefined
      items.push(item)
      if (cursor.isAt('}')) break
      if (cursor.isAt('end')) return cursor.fail('unclosed-object', open)
      const separator = cursor.takeIf(',') ?? cursor.takeIf('newline')
      if (separator === undefined) return cursor.fail('expected-attribute-separator')
    }
    return { kind: 'object', items, range: { start: open.start, end: cursor.take().end } }
  })
}

function parseObjectItem(
  cursor: Cursor,
  open: Token,
  parse: ParseExpression,
): ObjectExpression['items'][number] | undefined {
  const key = parse(cursor)
  if (key === undefined) return undefined
  if (cursor.isAt('end')) return cursor.fail('unclosed-object', open)
  if (!cursor.takeIf('=') && !cursor.takeIf(':')) return cursor.fail('expected-attribute-value')
  const value = parse(cursor)
  return value && { key, value }
}

/** The inside of a `for` expression in either kind of brackets; `for` is next. */
function parseFor(cursor: Cursor, open: Token, parse: ParseExpression): ForExpression | undefined {
  cursor.take()
  const head = parseForHead(cursor, parse)
  if (head === undefined) return undefined
  if (cursor.expect(':', 'expected-for-colon') === undefined) return undefined
  const first = parse(cursor)
  if (first === undefined) return undefined
  const hasKey = cursor.takeIf('=>') !== undefined
  const second = hasKey ? parse(cursor) : undefined
  if (hasKey && second === undefined) return undefined
  const ellipsis = cursor.takeIf('...')
  const hasCondition = cursor.isAtWord('if') && cursor.take() !== undefined
  const condition = hasCondition ? parse(cursor) : undefined
  if (hasCondition && condition === undefined) return undefined
  const close = cursor.expect(open.kind === '[' ? ']' : '}', 'expected-for-end')
  if (close === undefined) return undefined
  if (open.kind === '[') {
    if (hasKey) return cursor.fail('for-key-in-list', first.range)
    if (ellipsis !== undefined) return cursor.fail('for-grouping-in-list', ellipsis)
  } else if (!hasKey) return cursor.fail('for-without-key', first.range)
  return {
    kind: 'for',
    ...head,
    keyExpression: hasKey ? first : undefined,
    valueExpression: second ?? first,
    grouped: ellipsis !== undefined,
    condition,
    range: { start: open.start, end: close.end },
  }
}

/** `value in collection` or `key, value in collection`, of an expression or a directive. */
export function parseForHead(cursor: Cursor, parse: ParseExpression): ForHead | undefined {
  const first = cursor.expect('identifier', 'expected-for-name')
  if (first === undefined) return undefined
  const hasKey = cursor.takeIf(',') !== undefined
  const second = hasKey ? cursor.expect('identifier', 'expected-for-value-name') : first
  if (second === undefined) return undefined
  if (!cursor.isAtWord('in')) return cursor.fail('expected-for-in')
  cursor.take()
  const collection = parse(cursor)
  if (collection === undefined) return undefined
  const keyName = hasKey ? nameOf(first) : undefined
  return { keyName, valueName: nameOf(second), collection }
}

export function nameOf({ text, start, end }: Token): Name {
  return { name: text, range: { start, end } }
}

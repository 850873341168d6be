import { emitLiteral } from './emit-literal.ts'
import { emitNumber, emitString, type Quote } from './emit-scalar.ts'

/** A value to be written, such as JSON gives; maps keep their order. */
export type PlainValue =
  | string
  | number
  | bigint
  | boolean
  | null
  | readonly PlainValue[]
  | ReadonlyMap<string, PlainValue>

/** The habits of a file that decide how a new value looks in it. */
export type EmitStyle = {
  /** Columns by which a nested block stands in. */
  readonly step: number
  /** Columns by which the dashes of a list stand in from the key above them; 0 is usual too. */
  readonly listStep: number
  /** Whether a list of scalars is written as `[a, b]`. */
  readonly flowLists: boolean
  /** The same for the lists of certain keys, where the file has such. */
  readonly flowListsOf: ReadonlyMap<string, boolean>
  /** What stands inside the brackets of a flow list and the braces of a flow map: `''` or `' '`. */
  readonly listPadding: string
  readonly mapPadding: string
  /** The quotes for a text that needs some and fits both. */
  readonly quote: Quote
  /** Whether text of several lines may be a block literal; it is quoted otherwise. */
  readonly literals: boolean
}

export const usualStyle: EmitStyle = {
  step: 2,
  listStep: 0,
  flowLists: true,
  flowListsOf: new Map(),
  listPadding: '',
  mapPadding: '',
  quote: 'double',
  literals: true,
}

/** A list of scalars that is longer stands better one item a line. */
const longestFlowList = 80

/**
 * YAML text of one value, not yet put in its place. `head` follows a key's colon or a dash on the
 * same line, and `body` are the lines below it, counted from the column of the collection that
 * holds the value. A block collection has no head: its lines stand in their own column.
 */
export type Snippet = (
  | { readonly kind: 'inline'; readonly head: string; readonly body: readonly string[] }
  | { readonly kind: 'block-map' | 'block-list'; readonly lines: readonly string[] }
) & {
  /** Its last line is that of a block literal, so that the line end behind it is part of a value. */
  readonly open: boolean
}

/** The value in block style; undefined when a part of it has no YAML form (see `emitString`). */
export function emitBlock(value: PlainValue, style: EmitStyle): Snippet | undefined {
  if (typeof value === 'string') {
    const literal = style.literals ? emitLiteral(value, style.step) : undefined
    if (literal !== undefined) {
      const body = indentLines(literal.lines, style.step)
      return { kind: 'inline', head: literal.header, body, open: value.endsWith('\n') }
    }
  }
  if (isPlainMap(value) && value.size > 0) return emitBlockMap(value, style)
  const line = emitOneLine(value, style, 'block')
  if (line === undefined) return undefined
  if (isPlainList(value) && value.length > 0) {
    const short = style.flowLists && value.every(isOneLine) && line.length <= longestFlowList
    if (!short) return emitBlockList(value, style)
  }
  return { kind: 'inline', head: line, body: [], open: false }
}

/** The value on one line, as it stands inside `[ ]` and `{ }`; undefined as for `emitBlock`. */
export function emitFlow(value: PlainValue, style: EmitStyle): string | undefined {
  return emitOneLine(value, style, 'flow')
}

/** The lines of `key: value` in the column of the key. */
export function keyLines(key: string, value: Snippet, style: EmitStyle): readonly string[] {
  if (value.kind === 'inline') {
    return [value.head === '' ? `${key}:` : `${key}: ${value.head}`, ...value.body]
  }
  const step = value.kind === 'block-list' ? style.listStep : style.step
  return [`${key}:`, ...indentLines(value.lines, step)]
}

/** The lines of `- value` in the column of the dash. */
export function itemLines(value: Snippet, gap = 1): readonly string[] {
  const dash = `-${' '.repeat(gap)}`
  if (value.kind === 'inline') {
    return [value.head === '' ? '-' : `${dash}${value.head}`, ...value.body]
  }
  const [first = '', ...rest] = value.lines
  return [`${dash}${first}`, ...indentLines(rest, dash.length)]
}

/** Moves lines to the right by so many columns; empty lines stay empty. */
export function indentLines(lines: readonly string[], columns: number): readonly string[] {
  const indentation = ' '.repeat(columns)
  return lines.map((line) => (line === '' ? line : indentation + line))
}

/** The style for the value of a key. */
export function styleOfKey<Style extends EmitStyle>(style: Style, key: string): Style {
  return { ...style, flowLists: style.flowListsOf.get(key) ?? style.flowLists }
}

function emitBlockMap(
  value: ReadonlyMap<string, PlainValue>,
  style: EmitStyle,
): Snippet | undefined {
  const lines: string[] = []
  let open = false
  for (const [name, child] of value) {
    const key = emitString(name, 'key', style.quote)
    const snippet = emitBlock(child, styleOfKey(style, name))
    if (key === undefined || snippet === undefined) return undefined
    lines.push(...keyLines(key, snippet, style))
    open = snippet.open
  }
  return { kind: 'block-map', lines, open }
}

function emitBlockList(value: readonly PlainValue[], style: EmitStyle): Snippet | undefined {
  const lines: string[] = []
  let open = false
  for (const child of value) {
    const snippet = emitBlock(child, style)
    if (snippet === undefined) return undefined
    lines.push(...itemLines(snippet))
    open = snippet.open
  }
  return { kind: 'block-list', lines, open }
}

function emitOneLine(
  value: PlainValue,
  style: EmitStyle,
  place: 'block' | 'flow',
): string | undefined {
  if (typeof value === 'string') return emitString(value, place, style.quote)
  if (typeof value === 'number' || typeof value === 'bigint') return emitNumber(value)
  if (isPlainList(value)) {
    const items = value.map((item) => emitFlow(item, style))
    return items.every((item) => item !== undefined)
      ? wrap('[', items, ']', style.listPadding)
      : undefined
  }
  if (isPlainMap(value)) {
    const entries = [...value].map(([name, child]) => {
      const key = emitString(name, 'key', style.quote)
      const text = emitFlow(child, style)
      return key === undefined || text === undefined ? undefined : `${key}: ${text}`
    })
    return entries.every((entry) => entry !== undefined)
      ? wrap('{', entries, '}', style.mapPadding)
      : undefined
  }
  return String(value)
}

function wrap(open: string, parts: readonly string[], close: string, padding: string): string {
  return parts.length === 0 ? open + close : open + padding + parts.join(', ') + padding + close
}

function isOneLine(value: PlainValue): boolean {
  return typeof value === 'string'
    ? !value.includes('\n')
    : !isPlainList(value) && !isPlainMap(value)
}

export function isPlainList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value)
}

export function isPlainMap(value: PlainValue): value is ReadonlyMap<string, PlainValue> {
  return value instanceof Map
}

import {
  type AttributeType,
  anyType,
  boolType,
  numberType,
  stringType,
  type Type,
} from '../hcl/type.ts'

/** Levels of a type within a type; the deepest of the toolkit's modules has 9. */
const DEEPEST = 64

const WORDS: ReadonlyMap<string, Type> = new Map([
  ['any', anyType],
  ['bool', boolType],
  ['number', numberType],
  ['string', stringType],
])

const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy

/** What is left to read. */
type Reader = { readonly text: string; at: number }

/**
 * Reads a type in the catalog's normal form: no blanks, `any` written out, `optional(T)` without
 * default, as in `list(object({name=string,size=optional(number)}))`. Undefined when it is not of
 * that form. Types that an author wrote are read by `hcl`, which takes far more.
 */
export function readTypeText(text: string): Type | undefined {
  const reader: Reader = { text, at: 0 }
  const type = readType(reader, DEEPEST)
  return reader.at === text.length ? type : undefined
}

function readType(reader: Reader, levels: number): Type | undefined {
  const name = readName(reader)
  if (name === undefined || levels === 0) return undefined
  const word = WORDS.get(name)
  if (word !== undefined) return word
  if (!skip(reader, '(')) return undefined
  const type = readArguments(reader, name, levels - 1)
  return skip(reader, ')') ? type : undefined
}

/** What stands between the brackets of `list(…)`, `object(…)` and their kin. */
function readArguments(reader: Reader, kind: string, levels: number): Type | undefined {
  switch (kind) {
    case 'list':
    case 'set':
    case 'map': {
      const element = readType(reader, levels)
      return element && { kind, element }
    }
    case 'tuple': {
      const elements = readItems(reader, '[]', () => readType(reader, levels))
      return elements && { kind, elements }
    }
    case 'object': {
      const items = readItems(reader, '{}', () => readAttribute(reader, levels))
      return items && { kind, attributes: new Map(items) }
    }
    default:
      return undefined
  }
}

function readAttribute(reader: Reader, levels: number): [string, AttributeType] | undefined {
  const name = readName(reader)
  if (name === undefined || !skip(reader, '=')) return undefined
  const optional = skip(reader, 'optional(')
  const type = readType(reader, levels)
  if (type === undefined || (optional && !skip(reader, ')'))) return undefined
  return [name, { type, optional }]
}

/** A list in brackets, parted by commas; it may be empty. */
function readItems<T>(
  reader: Reader,
  brackets: '[]' | '{}',
  read: () => T | undefined,
): T[] | undefined {
  const [open = '', close = ''] = brackets
  const items: T[] = []
  if (!skip(reader, open)) return undefined
  if (skip(reader, close)) return items
  do {
    const item = read()
    if (item === undefined) return undefined
    items.push(item)
  } while (skip(reader, ','))
  return skip(reader, close) ? items : undefined
}

function readName(reader: Reader): string | undefined {
  NAME.lastIndex = reader.at
  const name = NAME.exec(reader.text)?.[0]
  reader.at += name?.length ?? 0
  return name
}

function skip(reader: Reader, text: string): boolean {
  if (!reader.text.startsWith(text, reader.at)) return false
  reader.at += text.length
  return true
}

import { isTimestamp } from './timestamp.ts'
import type { ScalarStyle, ScalarValue } from './tree.ts'

const LARGEST_UNSIGNED = 2n ** 64n - 1n
const LARGEST_SIGNED = 2n ** 63n - 1n
const SMALLEST_SIGNED = -(2n ** 63n)

const words: ReadonlyMap<string, ScalarValue> = new Map<string, ScalarValue>([
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, { kind: 'null' }] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, { kind: 'bool', value: true }] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, { kind: 'bool', value: false }] as const),
  ...['.nan', '.NaN', '.NAN'].map((word) => [word, floatOf(Number.NaN)] as const),
  ...['.inf', '.Inf', '.INF'].flatMap((word) => [
    [word, floatOf(Number.POSITIVE_INFINITY)] as const,
    [`+${word}`, floatOf(Number.POSITIVE_INFINITY)] as const,
    [`-${word}`, floatOf(Number.NEGATIVE_INFINITY)] as const,
  ]),
])

/**
 * What a scalar means when no type is wanted: spec yaml.md §3, after yaml.v3 `resolve.go`. `tag` is
 * the short form of a written tag. Undefined when the text does not fit a standard tag.
 */
export function resolveScalar(
  text: string,
  style: ScalarStyle,
  tag: string | undefined,
): ScalarValue | undefined {
  switch (tag) {
    case undefined:
      return style === 'plain' ? resolvePlain(text) : { kind: 'string', value: text }
    case '!!null':
    case '!!bool':
    case '!!int':
    case '!!timestamp':
      return onlyIf(tag.slice(2), resolvePlain(text, tag === '!!timestamp'))
    case '!!float':
      return resolveFloat(text)
    case '!!binary':
      return decodeBase64(text)
    default:
      return { kind: 'string', value: text }
  }
}

function onlyIf(kind: string, value: ScalarValue): ScalarValue | undefined {
  return value.kind === kind ? value : undefined
}

/** Whole numbers are taken as floats, but not those that need the sign's bit. */
function resolveFloat(text: string): ScalarValue | undefined {
  const value = resolvePlain(text, false)
  if (value.kind !== 'int') return onlyIf('float', value)
  return value.value > LARGEST_SIGNED ? undefined : floatOf(Number(value.value))
}

/** What every text that is no string begins with; all but a few are strings, seen at once. */
const MAY_MEAN_MORE = /^[-+.0-9~ntfNTF]|^$/

function resolvePlain(text: string, datesToo = true): ScalarValue {
  if (!MAY_MEAN_MORE.test(text)) return { kind: 'string', value: text }
  const word = words.get(text)
  if (word !== undefined) return word
  const first = text.charAt(0)
  if (first === '.') return parseDotFloat(text) ?? { kind: 'string', value: text }
  if (!/^[-+0-9]/.test(first)) return { kind: 'string', value: text }
  if (datesToo && isTimestamp(text)) return { kind: 'timestamp' }
  const digits = text.replaceAll('_', '')
  return (
    parseInteger(digits) ??
    parseFloatingPoint(digits) ??
    parseLeftover(digits) ?? { kind: 'string', value: text }
  )
}

function floatOf(value: number): ScalarValue {
  return { kind: 'float', value }
}

/** `.5`, with single underscores between digits. */
function parseDotFloat(text: string): ScalarValue | undefined {
  if (!/^\.\d+(?:_\d+)*(?:[eE][-+]?\d+(?:_\d+)*)?$/.test(text)) return undefined
  return finite(Number(text.replaceAll('_', '')))
}

function parseFloatingPoint(text: string): ScalarValue | undefined {
  if (!/^[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?$/.test(text)) return undefined
  return finite(Number(text))
}

/** Beyond the range of a 64-bit float a number is a string. */
function finite(value: number): ScalarValue | undefined {
  return Number.isFinite(value) ? floatOf(value) : undefined
}

/** A number with Go's prefixes; a leading 0 alone means octal. Signed 64 bits, or unsigned without a sign. */
function parseInteger(text: string): ScalarValue | undefined {
  const [, sign = '', prefix = '', digits = ''] =
    /^([-+]?)(0[xX](?=.)|0[bB](?=.)|0[oO](?=.)|0(?=\d))?(\w+)$/.exec(text) ?? []
  const literal = integerLiteral(prefix.toLowerCase(), digits)
  if (literal === undefined) return undefined
  return inRange(sign, BigInt(literal))
}

/** The digits as JavaScript writes them. */
function integerLiteral(prefix: string, digits: string): string | undefined {
  switch (prefix) {
    case '':
      return /^[0-9]+$/.test(digits) ? digits : undefined
    case '0x':
      return /^[0-9a-fA-F]+$/.test(digits) ? `0x${digits}` : undefined
    case '0b':
      return /^[01]+$/.test(digits) ? `0b${digits}` : undefined
    default:
      return /^[0-7]+$/.test(digits) ? `0o${digits}` : undefined
  }
}

function inRange(sign: string, magnitude: bigint): ScalarValue | undefined {
  const value = sign === '-' ? -magnitude : magnitude
  if (value < SMALLEST_SIGNED) return undefined
  if (value > (sign === '' ? LARGEST_UNSIGNED : LARGEST_SIGNED)) return undefined
  return { kind: 'int', value }
}

/** `0b` and `0o` with a sign inside, which yaml.v3 takes by the way. */
function parseLeftover(text: string): ScalarValue | undefined {
  const [, prefix = '', sign = '', digits = ''] = /^0([bo])([-+])(\d+)$/.exec(text) ?? []
  const literal = prefix === '' ? undefined : integerLiteral(`0${prefix}`, digits)
  return literal === undefined ? undefined : inRange(sign, BigInt(literal))
}

const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

/** The text that base64 with padding stands for; line breaks in it are skipped. */
function decodeBase64(text: string): ScalarValue | undefined {
  const digits = text.replace(/[\r\n]/g, '')
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(digits)) {
    return undefined
  }
  const bytes: number[] = []
  let bits = 0
  let count = 0
  for (const digit of digits.replace(/=+$/, '')) {
    bits = ((bits << 6) | base64Digits.indexOf(digit)) & 0xffff
    count += 6
    if (count < 8) continue
    count -= 8
    bytes.push((bits >> count) & 0xff)
  }
  return { kind: 'string', value: new TextDecoder().decode(new Uint8Array(bytes)) }
}

import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import { END, isBlank, isBlankOrEnd, isBreak } from './character.ts'
import type { Cursor, Mark } from './cursor.ts'
import type { Failure, Token } from './token.ts'

/**
 * Anchors, aliases, tags and directives. All their characters are ASCII, so offsets and characters
 * agree (yaml.v3 `scannerc.go`, the yaml_parser_scan_… functions of the same names).
 */

const NAME = /[0-9A-Za-z_-]*/y
const URI = /(?:[0-9A-Za-z_\-;/?:@&=+$,.!~*'()[\]]|%)/
/** What may stand directly behind an anchor's name, besides white space. */
const BEHIND_NAME = new Set('?:,]}%@`')

export function scanAnchor(cursor: Cursor, kind: 'anchor' | 'alias'): Token | Failure {
  const start = cursor.mark()
  cursor.advance()
  const name = readName(cursor)
  const behind = cursor.code()
  if (name === '' || !(isBlankOrEnd(behind) || BEHIND_NAME.has(String.fromCharCode(behind)))) {
    return fail(cursor, start, kind === 'anchor' ? 'anchor-name' : 'alias-name')
  }
  return { kind, name, start, end: cursor.mark() }
}

/** `!<uri>`, `!suffix`, `!handle!suffix` or `!`. */
export function scanTag(cursor: Cursor): Token | Failure {
  const start = cursor.mark()
  let handle = ''
  let suffix: string | undefined
  if (cursor.text.charAt(cursor.offset + 1) === '<') {
    cursor.advanceBy(2)
    suffix = readUri(cursor, '')
    if (suffix === undefined) return fail(cursor, start, 'tag-uri')
    if (cursor.text.charAt(cursor.offset) !== '>') return fail(cursor, start, 'tag-bracket')
    cursor.advance()
  } else {
    const written = readHandle(cursor)
    const isHandle = written.length > 1 && written.endsWith('!')
    suffix = isHandle ? readUri(cursor, '') : readUri(cursor, written.slice(1), true)
    if (suffix === undefined) return fail(cursor, start, 'tag-uri')
    handle = isHandle ? written : '!'
    if (!isHandle && suffix === '') {
      handle = ''
      suffix = '!'
    }
  }
  if (!isBlankOrEnd(cursor.code())) return fail(cursor, start, 'text-behind-tag')
  return { kind: 'tag', handle, suffix, start, end: cursor.mark() }
}

/** `%YAML 1.1` and `%TAG !handle! prefix`, to the end of the line. */
export function scanDirective(cursor: Cursor, skipComment: () => void): Token | Failure {
  const start = cursor.mark()
  cursor.advance()
  const name = readName(cursor)
  if (name === '' || !isBlankOrEnd(cursor.code())) return fail(cursor, start, 'directive-name')
  if (name !== 'YAML' && name !== 'TAG') return fail(cursor, start, 'unknown-directive')
  skipBlanks(cursor)
  const token = name === 'YAML' ? scanVersion(cursor, start) : scanTagDirective(cursor, start)
  if (token.kind === 'failure') return token
  skipBlanks(cursor)
  if (cursor.code() === 35) skipComment()
  if (cursor.code() !== END && !isBreak(cursor.code())) {
    return fail(cursor, start, 'text-behind-directive')
  }
  if (isBreak(cursor.code())) cursor.advanceLine()
  return token
}

function scanVersion(cursor: Cursor, start: Mark): Token | Failure {
  const version = readMatch(cursor, /[0-9]{1,2}\.[0-9]{1,2}(?![0-9])/y)
  if (version === '') return fail(cursor, start, 'directive-version')
  const [major = '', minor = ''] = version.split('.')
  return {
    kind: 'version-directive',
    version: `${Number(major)}.${Number(minor)}`,
    start,
    end: cursor.mark(),
  }
}

function scanTagDirective(cursor: Cursor, start: Mark): Token | Failure {
  if (cursor.text.charAt(cursor.offset) !== '!') return fail(cursor, start, 'tag-handle')
  const handle = readHandle(cursor)
  if (handle !== '!' && !handle.endsWith('!')) return fail(cursor, start, 'tag-handle')
  if (!isBlank(cursor.code())) return fail(cursor, start, 'tag-handle')
  skipBlanks(cursor)
  const prefix = readUri(cursor, '')
  if (prefix === undefined) return fail(cursor, start, 'tag-uri')
  if (!isBlankOrEnd(cursor.code())) return fail(cursor, start, 'text-behind-tag')
  return { kind: 'tag-directive', handle, prefix, start, end: cursor.mark() }
}

function fail(cursor: Cursor, start: Mark, problem: SyntaxProblem): Failure {
  return { kind: 'failure', stage: 'scanner', problem, context: start, at: cursor.mark() }
}

function skipBlanks(cursor: Cursor): void {
  while (isBlank(cursor.code())) cursor.advance()
}

function readMatch(cursor: Cursor, pattern: RegExp): string {
  pattern.lastIndex = cursor.offset
  const found = pattern.exec(cursor.text)?.[0] ?? ''
  cursor.advanceBy(found.length)
  return found
}

function readName(cursor: Cursor): string {
  return readMatch(cursor, NAME)
}

/** `!`, `!name` or `!name!`. */
function readHandle(cursor: Cursor): string {
  cursor.advance()
  const name = readName(cursor)
  if (cursor.text.charAt(cursor.offset) !== '!') return `!${name}`
  cursor.advance()
  return `!${name}!`
}

/** The rest of a tag; undefined when it is empty and may not be, or an escape is wrong. */
function readUri(cursor: Cursor, head: string, mayBeEmpty = false): string | undefined {
  let uri = head
  let found = mayBeEmpty
  while (URI.test(cursor.text.charAt(cursor.offset))) {
    const part = cursor.text.charAt(cursor.offset) === '%' ? readEscapes(cursor) : undefined
    if (part === undefined) {
      if (cursor.text.charAt(cursor.offset) === '%') return undefined
      uri += cursor.text.charAt(cursor.offset)
      cursor.advance()
    } else {
      uri += part
    }
    found = true
  }
  return found ? uri : undefined
}

/** One character as `%XX` escapes of its UTF-8 bytes; the cursor stays when they are wrong. */
function readEscapes(cursor: Cursor): string | undefined {
  const lead = Number.parseInt(
    /^%([0-9A-Fa-f]{2})/.exec(cursor.text.slice(cursor.offset, cursor.offset + 3))?.[1] ?? '',
    16,
  )
  if (Number.isNaN(lead)) return undefined
  const width =
    lead < 0x80 ? 1 : lead < 0xc0 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf8 ? 4 : 0
  const source = cursor.text.slice(cursor.offset, cursor.offset + 3 * width)
  if (width === 0 || !/^%[0-9A-Fa-f]{2}(?:%[89ABab][0-9A-Fa-f])*$/.test(source)) return undefined
  if (source.length < 3 * width) return undefined
  const bytes = source
    .split('%')
    .slice(1)
    .map((byte) => Number.parseInt(byte, 16))
  cursor.advanceBy(source.length)
  let value = width === 1 ? lead : lead & (0x7f >> width)
  for (const byte of bytes.slice(1)) value = (value << 6) | (byte & 0x3f)
  return value > 0x10ffff ? '\ufffd' : String.fromCodePoint(value)
}

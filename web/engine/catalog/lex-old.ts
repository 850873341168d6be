import { OldSyntaxError } from './old-syntax.ts'

export type OldToken =
  | { readonly kind: 'word' | 'number' | 'string'; readonly text: string }
  | { readonly kind: '{' | '}' | '[' | ']' | ',' | '=' | 'end' }

const SPACE = /(?:[ \t\r\n]|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y
const WORD = /[\p{L}_][\p{L}\p{Nd}_.-]*/uy
const NUMBER = /-?(?:0[xX][0-9a-fA-F]+|(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)/y
const HEREDOC = /<<(-?)([\p{L}\p{Nd}_]+)\n/uy
const MARKS = '{}[],='

/** The tokens of a text in HCL 1 (hcl 1.0.0, `hcl/scanner`); line ends mean nothing. */
export function* lexOld(written: string): Generator<OldToken> {
  const text = written.replaceAll('\r\n', '\n')
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const found = pattern.exec(text) ?? undefined
    at += found?.[0].length ?? 0
    return found
  }
  for (;;) {
    take(SPACE)
    const mark = text[at]
    if (mark === undefined) {
      yield { kind: 'end' }
      return
    }
    const word = take(WORD)
    const number = word === undefined ? take(NUMBER) : undefined
    const heredoc = word === undefined && number === undefined ? take(HEREDOC) : undefined
    if (word !== undefined) yield { kind: 'word', text: word[0] }
    else if (number !== undefined) yield { kind: 'number', text: number[0] }
    else if (heredoc !== undefined) {
      const [body, end] = readHeredoc(text, at, heredoc)
      at = end
      yield { kind: 'string', text: body }
    } else if (mark === '"') {
      const end = findStringEnd(text, at)
      yield { kind: 'string', text: unquote(text.slice(at + 1, end)) }
      at = end + 1
    } else if (MARKS.includes(mark)) {
      at += 1
      yield { kind: markOf(mark) }
    } else throw new OldSyntaxError()
  }
}

function markOf(character: string): '{' | '}' | '[' | ']' | ',' | '=' {
  const marks = ['{', '}', '[', ']', ',', '='] as const
  const mark = marks.find((one) => one === character)
  if (mark === undefined) throw new Error(`${character} is no mark`)
  return mark
}

/** Inside `${ }` neither quotes nor line ends close the string. */
function findStringEnd(text: string, start: number): number {
  let braces = 0
  for (let at = start + 1; at < text.length; at++) {
    const character = text[at]
    if (character === '\n' && braces === 0) break
    if (character === '"' && braces === 0) return at
    if (braces === 0 && character === '$' && text[at + 1] === '{') {
      braces = 1
      at += 1
    } else if (braces > 0 && character === '{') braces += 1
    else if (braces > 0 && character === '}') braces -= 1
    else if (character === '\\') at += 1
  }
  throw new OldSyntaxError()
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ['a', '\u0007'],
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
  ['\\', '\\'],
  ['"', '"'],
])

/** Escapes are undone outside `${ }` only: what is inside stays as it stands. */
function unquote(text: string): string {
  let result = ''
  for (let at = 0; at < text.length; ) {
    if (text.startsWith('${', at)) {
      const end = endOfInterpolation(text, at)
      result += text.slice(at, end)
      at = end
    } else if (text[at] === '\\') {
      const [character, length] = readEscape(text.slice(at + 1, at + 10))
      result += character
      at += 1 + length
    } else {
      result += text[at]
      at += 1
    }
  }
  return result
}

function endOfInterpolation(text: string, start: number): number {
  let braces = 0
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '{') braces += 1
    if (text[at] === '}') braces -= 1
    if (braces === 0) return at + 1
  }
  return text.length
}

function readEscape(text: string): readonly [character: string, length: number] {
  const simple = ESCAPES.get(text[0] ?? '')
  if (simple !== undefined) return [simple, 1]
  const code = /^(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8}))/.exec(text)
  const octal = /^[0-7]{3}/.exec(text)
  const digits = code?.[1] ?? code?.[2] ?? code?.[3]
  const point =
    digits === undefined ? octal && Number.parseInt(octal[0], 8) : Number.parseInt(digits, 16)
  if (point === null || point > 0x10ffff) throw new OldSyntaxError()
  return [String.fromCodePoint(point), (code ?? octal)?.[0].length ?? 0]
}

/**
 * With `<<-` the indent of the closing word is taken off each line, if all have it; else only what
 * stands before that word goes.
 */
function readHeredoc(
  text: string,
  start: number,
  [, dash, word]: RegExpExecArray,
): readonly [body: string, end: number] {
  const lines: string[] = []
  for (let at = start; at <= text.length; ) {
    const lineEnd = text.indexOf('\n', at)
    const end = lineEnd < 0 ? text.length : lineEnd
    const line = text.slice(at, end)
    if (line.trimStart() === word) {
      const indent = dash === '-' ? line.slice(0, line.length - word.length) : ''
      const isIndented = lines.every((one) => one.startsWith(indent))
      const body = lines.map((one) => `${isIndented ? one.slice(indent.length) : one}\n`)
      return [body.join(''), end]
    }
    if (lineEnd < 0) break
    lines.push(line)
    at = lineEnd + 1
  }
  throw new OldSyntaxError()
}

import {
  ignoringCase,
  inRange,
  isCharacter,
  not,
  perlClass,
  posixClass,
  unicodeClass,
} from './character-classes.ts'
import { type Anchor, type CharacterTest, EMPTY, type RegexNode } from './regex-tree.ts'

/** The most that Go lets `{n,m}` ask for, nested ones multiplied. */
const MOST_REPEATS = 1000
/** As Go's own bound on how deep a pattern nests. */
const DEEPEST = 1000

/**
 * A pattern in RE2's syntax (Go `regexp/syntax`), or undefined when Go would not compile it.
 *
 *     parseRegex('^[a-z]([-a-z0-9]{0,19})$')
 */
export function parseRegex(pattern: string): RegexNode | undefined {
  try {
    return new RegexParser(pattern).parse()
  } catch (error) {
    if (error instanceof PatternError) return undefined
    throw error
  }
}

/** Never leaves this file: it carries the way out of nested calls. */
class PatternError extends Error {}

type Flags = {
  readonly ignoreCase: boolean
  readonly multiline: boolean
  readonly dotAll: boolean
}

const NO_FLAGS: Flags = { ignoreCase: false, multiline: false, dotAll: false }

class RegexParser {
  private readonly characters: readonly string[]
  private at = 0
  private depth = 0
  private flags = NO_FLAGS
  private readonly names = new Set<string>()

  constructor(pattern: string) {
    this.characters = [...pattern]
  }

  parse(): RegexNode {
    const node = this.parseChoice()
    if (this.at < this.characters.length) throw new PatternError('unmatched )')
    return node
  }

  /** Flags set inside a group end with it. */
  private parseChoice(): RegexNode {
    if (++this.depth > DEEPEST) throw new PatternError('too deep')
    const { flags } = this
    const options = [this.parseSequence()]
    while (this.take('|')) options.push(this.parseSequence())
    this.flags = flags
    this.depth--
    return options.length === 1 ? (options[0] ?? EMPTY) : { kind: 'choice', options }
  }

  private parseSequence(): RegexNode {
    const parts: RegexNode[] = []
    while (this.at < this.characters.length && this.peek() !== '|' && this.peek() !== ')') {
      const isQuoted = this.takeText('\\Q')
      if (isQuoted) parts.push(...this.parseQuoted())
      // Behind flags alone, as behind quoted text, a repetition counts for what stands before.
      const part = isQuoted ? parts.pop() : (this.parseAtom() ?? parts.pop())
      if (part !== undefined) parts.push(this.parseRepeats(part))
    }
    return { kind: 'sequence', parts }
  }

  /** What `\Q` begins goes on to `\E` or to the end. */
  private parseQuoted(): readonly RegexNode[] {
    const parts: RegexNode[] = []
    while (this.at < this.characters.length && !this.takeText('\\E')) {
      parts.push(this.literal(this.next()))
    }
    return parts
  }

  /** Undefined for `(?i)` and the like, which are nothing that could be repeated. */
  private parseAtom(): RegexNode | undefined {
    const character = this.next()
    switch (character) {
      case '(':
        return this.parseGroup()
      case '[':
        return this.character(this.parseClass())
      case '.': {
        const { dotAll } = this.flags
        return this.character((codePoint) => dotAll || codePoint !== 10)
      }
      case '^':
        return anchor(this.flags.multiline ? 'line-start' : 'text-start')
      case '$':
        return anchor(this.flags.multiline ? 'line-end' : 'text-end')
      case '*':
      case '+':
      case '?':
        throw new PatternError('nothing to repeat')
      case '{':
        if (this.parseBounds() !== undefined) throw new PatternError('nothing to repeat')
        return this.literal('{')
      case '\\':
        return this.parseEscape()
      default:
        return this.literal(character)
    }
  }

  private parseRepeats(part: RegexNode): RegexNode {
    const bounds = this.parseOperator()
    if (bounds === undefined) return part
    this.take('?')
    const repeat: RegexNode = { kind: 'repeat', part, ...bounds }
    if (repeatsOf(repeat) > MOST_REPEATS) throw new PatternError('too many repeats')
    if (this.parseOperator() !== undefined) throw new PatternError('repeated repetition')
    return repeat
  }

  private parseOperator(): Bounds | undefined {
    if (this.take('*')) return { least: 0, most: undefined }
    if (this.take('+')) return { least: 1, most: undefined }
    if (this.take('?')) return { least: 0, most: 1 }
    return this.peek() === '{' ? this.parseBraces() : undefined
  }

  private parseBraces(): Bounds | undefined {
    const before = this.at
    this.next()
    const bounds = this.parseBounds()
    if (bounds === undefined) this.at = before
    return bounds
  }

  /** Behind a `{`; undefined, with nothing taken, when it is a plain brace. */
  private parseBounds(): Bounds | undefined {
    const rest = this.characters.slice(this.at, this.at + 24).join('')
    const match = /^(\d+)(?:(,)(\d*))?\}/.exec(rest)
    if (match === null || /^0\d|,0\d/.test(match[0])) return undefined
    this.at += match[0].length
    const least = Number(match[1])
    const most = match[2] === undefined ? least : match[3] === '' ? undefined : Number(match[3])
    if (least > MOST_REPEATS || (most ?? least) > MOST_REPEATS || (most ?? least) < least) {
      throw new PatternError('bounds')
    }
    return { least, most }
  }

  /** Undefined for flags alone, which count for the rest of the group around them. */
  private parseGroup(): RegexNode | undefined {
    const outside = this.flags
    if (this.take('?') && !this.parseGroupName() && this.parseFlags() === ')') return undefined
    const node = this.parseChoice()
    if (!this.take(')')) throw new PatternError('missing )')
    this.flags = outside
    return node
  }

  private parseGroupName(): boolean {
    if (!this.takeText('P<') && !this.takeText('<')) return false
    let name = ''
    while (!this.take('>')) name += this.next()
    if (!/^\w+$/.test(name) || this.names.has(name)) throw new PatternError('group name')
    this.names.add(name)
    return true
  }

  /** `i`, `m`, `s` and `U`, those behind a `-` switched off; gives the character that ends them. */
  private parseFlags(): ':' | ')' {
    let isOn = true
    for (let hasFlag = true; ; ) {
      const letter = this.next()
      if (letter === ':' || letter === ')') {
        if (!hasFlag) throw new PatternError('flags')
        return letter
      }
      if (letter === '-' && isOn) {
        isOn = false
        hasFlag = false
        continue
      }
      if (letter === 'i') this.flags = { ...this.flags, ignoreCase: isOn }
      else if (letter === 'm') this.flags = { ...this.flags, multiline: isOn }
      else if (letter === 's') this.flags = { ...this.flags, dotAll: isOn }
      else if (letter !== 'U') throw new PatternError('flags')
      hasFlag = true
    }
  }

  private parseEscape(): RegexNode {
    const simple = ESCAPED_ANCHORS.get(this.peek())
    if (simple !== undefined) {
      this.next()
      return anchor(simple)
    }
    const test = this.parseEscapedClass()
    return test === undefined
      ? this.literalCode(this.parseEscapedCharacter())
      : this.character(test)
  }

  /** `\d`, `\p{Lu}` and the like, behind their backslash; undefined for all else. */
  private parseEscapedClass(): CharacterTest | undefined {
    const letter = this.peek()
    const isNegative = letter !== letter.toLowerCase()
    const perl = perlClass(letter.toLowerCase())
    if (perl === undefined && letter.toLowerCase() !== 'p') return undefined
    this.next()
    const test = perl ?? unicodeClass(this.parseClassName())
    if (test === undefined) throw new PatternError('Unicode class')
    return this.signed(test, isNegative)
  }

  /** Behind `\\p`: one letter, or a name in braces. */
  private parseClassName(): string {
    const first = this.next()
    if (first !== '{') return first
    let name = ''
    while (!this.take('}')) name += this.next()
    return name
  }

  private parseEscapedCharacter(): number {
    const character = this.next()
    if (character === 'x') return this.parseHexadecimal()
    if (/^[0-7]$/.test(character)) return this.parseOctal(character)
    const code = CONTROL_ESCAPES.get(character) ?? character.codePointAt(0) ?? 0
    if (CONTROL_ESCAPES.has(character) || /^[^A-Za-z0-9\u0080-\u{10ffff}]$/u.test(character))
      return code
    throw new PatternError('escape')
  }

  /** One to three digits; a single one other than 0 would be a reference to a group. */
  private parseOctal(first: string): number {
    let digits = first
    while (digits.length < 3 && /^[0-7]$/.test(this.peek())) digits += this.next()
    if (digits.length === 1 && first !== '0') throw new PatternError('reference')
    return Number.parseInt(digits, 8)
  }

  private parseHexadecimal(): number {
    let digits = ''
    if (this.take('{')) while (!this.take('}')) digits += this.next()
    else digits = this.next() + this.next()
    const code = /^[0-9A-Fa-f]{1,8}$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN
    if (!(code <= 0x10ffff)) throw new PatternError('character')
    return code
  }

  /** Behind a `[`. */
  private parseClass(): CharacterTest {
    const isNegative = this.take('^')
    const tests: CharacterTest[] = []
    while (this.peek() !== ']' || tests.length === 0) tests.push(this.parseClassItem())
    this.next()
    const test: CharacterTest = (codePoint) => tests.some((one) => one(codePoint))
    return isNegative ? not(test) : test
  }

  private parseClassItem(): CharacterTest {
    const named = this.parseNamedClass()
    if (named !== undefined) return named
    if (this.peek() === '\\') {
      const before = this.at
      this.next()
      const escaped = this.parseEscapedClass()
      if (escaped !== undefined) return escaped
      this.at = before
    }
    const first = this.parseClassCharacter()
    if (this.peek() !== '-' || this.characters[this.at + 1] === ']') {
      return this.signed(isCharacter(first), false)
    }
    this.next()
    const last = this.parseClassCharacter()
    if (last < first) throw new PatternError('range')
    return this.signed(inRange(first, last), false)
  }

  private parseClassCharacter(): number {
    return this.take('\\') ? this.parseEscapedCharacter() : (this.next().codePointAt(0) ?? 0)
  }

  private parseNamedClass(): CharacterTest | undefined {
    const rest = this.characters.slice(this.at, this.at + 16).join('')
    const [whole = '', sign, name = ''] = /^\[:(\^?)([^:\]]*):\]/.exec(rest) ?? []
    if (whole === '') return undefined
    const test = posixClass(name)
    if (test === undefined) throw new PatternError('class')
    this.at += whole.length
    return this.signed(test, sign === '^')
  }

  private literal(character: string): RegexNode {
    return this.literalCode(character.codePointAt(0) ?? 0)
  }

  private literalCode(code: number): RegexNode {
    return this.character(this.signed(isCharacter(code), false))
  }

  /** Case is put aside before a class is turned round. */
  private signed(test: CharacterTest, isNegative: boolean): CharacterTest {
    const folded = this.flags.ignoreCase ? ignoringCase(test) : test
    return isNegative ? not(folded) : folded
  }

  private character(test: CharacterTest): RegexNode {
    return { kind: 'character', test }
  }

  private peek(): string {
    return this.characters[this.at] ?? ''
  }

  private next(): string {
    const character = this.characters[this.at++]
    if (character === undefined) throw new PatternError('unfinished')
    return character
  }

  private take(character: string): boolean {
    if (this.peek() !== character) return false
    this.at++
    return true
  }

  private takeText(text: string): boolean {
    if (
      !this.characters
        .slice(this.at, this.at + text.length)
        .join('')
        .startsWith(text)
    ) {
      return false
    }
    this.at += text.length
    return true
  }
}

type Bounds = { readonly least: number; readonly most: number | undefined }

const ESCAPED_ANCHORS: ReadonlyMap<string, Anchor> = new Map([
  ['A', 'text-start'],
  ['z', 'text-end'],
  ['b', 'word-edge'],
  ['B', 'no-word-edge'],
])

const CONTROL_ESCAPES: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['f', 12],
  ['t', 9],
  ['n', 10],
  ['r', 13],
  ['v', 11],
])

function anchor(kind: Anchor): RegexNode {
  return { kind: 'anchor', anchor: kind }
}

/** How often the innermost part may be asked for. */
function repeatsOf(node: RegexNode): number {
  switch (node.kind) {
    case 'sequence':
      return Math.max(1, ...node.parts.map(repeatsOf))
    case 'choice':
      return Math.max(1, ...node.options.map(repeatsOf))
    case 'repeat':
      return Math.max(1, node.most ?? node.least) * repeatsOf(node.part)
    default:
      return 1
  }
}

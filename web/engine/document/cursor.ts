import { END, isBlank, isBlankOrEnd, isHighSurrogate } from './character.ts'
import type { ReadAhead } from './read-ahead.ts'

const TAB = 9
const SPACE = 32
const HIGH_SURROGATE = /[\ud800-\udbff]/

/** A place between two characters. */
export type Mark = {
  /** UTF-16 offset in the text. */
  readonly offset: number
  /** Characters before it, a pair of surrogates counted as one. */
  readonly index: number
  /** 0-based, counting all breaks of YAML 1.1. */
  readonly line: number
  /** 0-based, in characters. */
  readonly column: number
}

/** The reading position, counted as yaml.v3 counts it (`scannerc.go`: skip, skip_line, read). */
export class Cursor {
  readonly text: string
  private readonly readAhead: ReadAhead | undefined
  offset: number
  index = 0
  line = 0
  column = 0
  /** Breaks passed since the last character that was not blank. */
  newlines = 0
  /** Whether a character of the text takes two units, so that offsets and columns differ. */
  private readonly hasPairs: boolean
  private latest: Mark = { offset: -1, index: 0, line: 0, column: 0 }

  /** A byte order mark at the very start is stepped over and takes no column. */
  constructor(text: string, readAhead: ReadAhead | undefined) {
    this.text = text
    this.readAhead = readAhead
    this.hasPairs = HIGH_SURROGATE.test(text)
    this.offset = text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  /** The UTF-16 unit so many units ahead, or `END`. */
  code(ahead = 0): number {
    const at = this.offset + ahead
    return at < this.text.length ? this.text.charCodeAt(at) : END
  }

  /** This place; the same object as before when the cursor has not moved, as tokens meet. */
  mark(): Mark {
    const { offset, index, line, column } = this
    if (this.latest.offset !== offset || this.latest.line !== line) {
      this.latest = { offset, index, line, column }
    }
    return this.latest
  }

  /** Steps over one character that is not a break. */
  advance(): void {
    const code = this.text.charCodeAt(this.offset)
    if (!isBlank(code)) this.newlines = 0
    this.offset += isHighSurrogate(code) && this.offset + 1 < this.text.length ? 2 : 1
    this.index++
    this.column++
    this.readAhead?.need(this.offset)
  }

  advanceBy(characters: number): void {
    for (let step = 0; step < characters; step++) this.advance()
  }

  /**
   * Steps over the characters up to an offset, none of which is a break and not all of which are
   * blank. Most of a text is passed in such leaps, since a step each would take most of the time.
   */
  advanceTo(end: number): void {
    if (this.readAhead !== undefined) {
      while (this.offset < end) this.advance()
      return
    }
    if (end > this.offset) this.newlines = 0
    this.leap(end)
  }

  /** Steps over blanks, at most so many: spaces, and tabs if they count. */
  skipBlanks(tabsToo: boolean, most: number = Number.POSITIVE_INFINITY): void {
    const { text } = this
    const last = Math.min(text.length, this.offset + most)
    let end = this.offset
    while (end < last) {
      const code = text.charCodeAt(end)
      if (code !== SPACE && !(tabsToo && code === TAB)) break
      end++
    }
    if (this.readAhead === undefined) this.leap(end)
    else while (this.offset < end) this.advance()
  }

  private leap(end: number): void {
    const characters = end - this.offset - (this.hasPairs ? this.countPairs(end) : 0)
    this.offset = end
    this.index += characters
    this.column += characters
  }

  private countPairs(end: number): number {
    let pairs = 0
    for (let at = this.offset; at < end; at++) {
      if (isHighSurrogate(this.text.charCodeAt(at))) pairs++
    }
    return pairs
  }

  /** Steps over one break; CR LF is one break of two characters. */
  advanceLine(): void {
    const width = this.code() === 13 && this.code(1) === 10 ? 2 : 1
    this.offset += width
    this.index += width
    this.column = 0
    this.line++
    this.newlines++
    this.readAhead?.need(this.offset)
  }

  /** Whether yaml.v3 takes the next character for a byte order mark that may start a line. */
  seesByteOrderMark(): boolean {
    return this.readAhead?.startsWithByteOrderMark() ?? false
  }

  /** `---` or `...` at the start of a line, with a blank, a break or the end behind it. */
  seesDocumentIndicator(): boolean {
    if (this.column !== 0) return false
    const code = this.code()
    if (code !== 45 && code !== 46) return false
    if (this.code(1) !== code || this.code(2) !== code) return false
    const behind = this.code(3)
    return isBlankOrEnd(behind)
  }
}

import { END, isBlank, isBlankOrEnd, isHighSurrogate } from './character.ts'
import type { ReadAhead } from './read-ahead.ts'

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

  /** A byte order mark at the very start is stepped over and takes no column. */
  constructor(text: string, readAhead: ReadAhead | undefined) {
    this.text = text
    this.readAhead = readAhead
    this.offset = text.charCodeAt(0) === 0xfeff ? 1 : 0
  }

  /** The UTF-16 unit so many units ahead, or `END`. */
  code(ahead = 0): number {
    const at = this.offset + ahead
    return at < this.text.length ? this.text.charCodeAt(at) : END
  }

  mark(): Mark {
    return { offset: this.offset, index: this.index, line: this.line, column: this.column }
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

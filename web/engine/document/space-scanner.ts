import { END, findLineEnd, isBlank, isBlankOrEnd, isBreak } from './character.ts'
import type { Cursor } from './cursor.ts'
import type { Oddity } from './oddity.ts'
import type { YamlComment } from './tree.ts'

const TAB = 9
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SPACE = 32
const HASH = 35
/** How far yaml.v3 looks behind a token or comment for a further comment. */
const COMMENT_REACH = 512

/** Steps over white space and comments (yaml.v3 `scannerc.go`, scan_to_next_token and the like). */
export class SpaceScanner {
  readonly comments: YamlComment[] = []
  /** Tabs and comments that other readers of YAML would not take. */
  readonly oddities: Oddity[] = []
  private readonly cursor: Cursor

  constructor(cursor: Cursor) {
    this.cursor = cursor
  }

  /**
   * To the next token. `takesTabs` says whether a tab counts as white space on the line so far;
   * `startLine` is called behind each break and says whether it does on the next one.
   */
  skipToToken(takesTabs: boolean, startLine: () => boolean): void {
    const { cursor } = this
    let tabsToo = takesTabs
    for (;;) {
      if (cursor.column === 0 && cursor.seesByteOrderMark()) cursor.advance()
      const lineStart = cursor.column === 0 ? cursor.offset : undefined
      cursor.skipBlanks(tabsToo)
      if (lineStart !== undefined && tabsToo) this.noteTab(lineStart)
      if (cursor.code() === HASH) this.skipComments()
      if (!isBreak(cursor.code())) return
      cursor.advanceLine()
      tabsToo = startLine()
    }
  }

  /** The comment that the cursor stands at, to the end of its line. */
  skipComment(): void {
    const { cursor } = this
    const start = cursor.offset
    cursor.advanceTo(findLineEnd(cursor.text, start))
    this.comments.push({ range: { start, end: cursor.offset } })
    const before = start > 0 ? cursor.text.charCodeAt(start - 1) : END
    if (before !== 0xfeff && !isBlankOrEnd(before)) {
      this.oddities.push({ kind: 'comment-space', range: { start, end: start + 1 } })
    }
  }

  /** A comment behind a token, which needs no space in front of it and may follow tabs. */
  skipLineComment(): void {
    const { cursor } = this
    if (cursor.newlines > 0) return
    let ahead = 0
    while (ahead < COMMENT_REACH && isBlank(cursor.code(ahead))) ahead++
    if (ahead >= COMMENT_REACH || cursor.code(ahead) !== HASH) return
    cursor.advanceBy(ahead)
    this.skipComment()
  }

  /** A comment and those on the lines below it, tabs in front of them included. */
  private skipComments(): void {
    const { cursor } = this
    for (;;) {
      this.skipComment()
      const next = this.findFurtherComment()
      if (next === undefined) return
      this.noteTab(cursor.text.lastIndexOf('\n', next) + 1)
      while (cursor.offset < next) {
        if (isBreak(cursor.code())) cursor.advanceLine()
        else cursor.advance()
      }
    }
  }

  /** The offset of a comment behind blanks and ordinary breaks. */
  private findFurtherComment(): number | undefined {
    const { cursor } = this
    const first = cursor.code()
    if (first !== LINE_FEED && first !== CARRIAGE_RETURN) return undefined
    let ahead = 1
    while (ahead < COMMENT_REACH && isPlainSpace(cursor.code(ahead))) ahead++
    const isComment = ahead < COMMENT_REACH && cursor.code(ahead) === HASH
    return isComment ? cursor.offset + ahead : undefined
  }

  /** Notes a tab in the blanks that begin here. */
  private noteTab(from: number): void {
    const { text } = this.cursor
    let at = from
    while (text.charCodeAt(at) === SPACE) at++
    if (text.charCodeAt(at) !== TAB) return
    this.oddities.push({ kind: 'tab', range: { start: at, end: at + 1 } })
  }
}

function isPlainSpace(code: number): boolean {
  return isBlank(code) || code === LINE_FEED || code === CARRIAGE_RETURN
}

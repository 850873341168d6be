// Over 300 lines: the token fetchers of libyaml's scanner, which share one small state.

import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import { END, isBlankOrEnd } from './character.ts'
import { Cursor, type Mark } from './cursor.ts'
import { findFlowIndent, findQuotedIndent } from './find-indent-oddity.ts'
import type { Oddity } from './oddity.ts'
import type { ReadAhead } from './read-ahead.ts'
import { scanBlockScalar } from './scan-block-scalar.ts'
import { scanPlain } from './scan-plain.ts'
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts'
import { scanQuoted } from './scan-quoted.ts'
import { type MissingColon, SimpleKeys } from './simple-keys.ts'
import { SpaceScanner } from './space-scanner.ts'
import type { Failure, SimpleKind, Token } from './token.ts'
import type { YamlComment } from './tree.ts'

/** Tokens that yaml.v3 keeps fetched behind the one it hands out, for its comments. */
const LOOK_AHEAD = 2

/**
 * Turns text into tokens as yaml.v3's scanner does (`scannerc.go`), with its look-ahead, so that of
 * two mistakes the same one is met first. After a failure `peek` gives the failure for good.
 */
export class Scanner {
  /** What yaml.v3 takes and other readers of YAML would not. */
  readonly oddities: Oddity[]
  private readonly cursor: Cursor
  private readonly space: SpaceScanner
  private readonly readAhead: ReadAhead | undefined
  private readonly queue: Token[] = []
  private head = 0
  private taken = 0
  private failure: Failure | undefined
  private ended = false
  private readonly keys = new SimpleKeys()
  private keyAllowed = true
  private flowLevel = 0
  private indent = -1
  private readonly indents: number[] = []

  constructor(text: string, readAhead: ReadAhead | undefined) {
    this.cursor = new Cursor(text, readAhead)
    this.space = new SpaceScanner(this.cursor)
    this.oddities = this.space.oddities
    this.readAhead = readAhead
    this.keys.open(0, this.cursor.mark())
    this.push('stream-start', this.cursor.mark())
  }

  get comments(): readonly YamlComment[] {
    return this.space.comments
  }

  /** The next token, or why there is none. */
  peek(): Token | Failure {
    while (this.failure === undefined && this.needsMore()) {
      this.fetch()
      if (this.readAhead?.reachedForbidden) this.fail('control-character', undefined, 'reader')
    }
    const token = this.queue[this.head]
    if (this.failure !== undefined) return this.failure
    if (token === undefined) throw new Error('the token queue is empty')
    return token
  }

  /** Drops the token that `peek` gave. */
  skip(): void {
    this.head++
    this.taken++
    if (this.head > 1024) {
      this.queue.splice(0, this.head)
      this.head = 0
    }
  }

  private needsMore(): boolean {
    if (this.queue.length - this.head <= LOOK_AHEAD) return true
    const state = this.keys.mayBeKey(this.taken, this.cursor)
    if (typeof state === 'boolean') return state
    this.failForColon(state)
    return false
  }

  private fetch(): void {
    if (this.ended) {
      this.push('stream-end', this.cursor.mark())
      return
    }
    this.space.skipToToken(this.takesTabs(), this.startLine)
    this.unrollIndent(this.cursor.column)
    if (this.fetchWholeLine()) return
    this.note(this.flowLevel > 0 ? findFlowIndent(this.cursor, this.indent) : undefined)
    this.fetchToken()
    if (this.failure === undefined && this.queue.at(-1)?.kind !== 'block-entry') {
      this.space.skipLineComment()
    }
  }

  /** Ends, directives and document marks: what cannot have a comment of its own. */
  private fetchWholeLine(): boolean {
    const { cursor } = this
    const code = cursor.code()
    if (code === END) {
      this.fetchStreamEnd()
    } else if (cursor.column === 0 && code === 37) {
      if (!this.closeBlocks()) return true
      this.pushToken(scanDirective(cursor, () => this.space.skipComment()))
    } else if (cursor.seesDocumentIndicator()) {
      if (!this.closeBlocks()) return true
      this.pushIndicator(code === 45 ? 'document-start' : 'document-end', 3)
    } else {
      return false
    }
    return true
  }

  private fetchToken(): void {
    const { cursor } = this
    const spaced = isBlankOrEnd(cursor.code(1))
    const inFlow = this.flowLevel > 0
    switch (cursor.text.charAt(cursor.offset)) {
      case '[':
        this.fetchFlowStart('flow-sequence-start')
        break
      case '{':
        this.fetchFlowStart('flow-mapping-start')
        break
      case ']':
        this.fetchFlowEnd('flow-sequence-end')
        break
      case '}':
        this.fetchFlowEnd('flow-mapping-end')
        break
      case ',':
        this.fetchFlowEntry()
        break
      case '-':
        if (spaced) this.fetchBlockEntry()
        else this.fetchPlain()
        break
      case '?':
        if (inFlow || spaced) this.fetchKey()
        else this.fetchPlain()
        break
      case ':':
        if (inFlow || spaced) this.fetchValue()
        else this.fetchPlain()
        break
      case '*':
        this.fetchKeyLike(() => scanAnchor(cursor, 'alias'))
        break
      case '&':
        this.fetchKeyLike(() => scanAnchor(cursor, 'anchor'))
        break
      case '!':
        this.fetchKeyLike(() => scanTag(cursor))
        break
      case "'":
      case '"':
        this.fetchKeyLike(() => scanQuoted(cursor))
        break
      case '|':
      case '>':
        if (inFlow) this.fail('cannot-start', cursor.mark())
        else this.fetchBlockScalar()
        break
      case '\t':
        this.fail('tab', cursor.mark())
        break
      case '%':
      case '@':
      case '`':
        this.fail('cannot-start', cursor.mark())
        break
      default:
        this.fetchPlain()
    }
  }

  private fetchStreamEnd(): void {
    if (this.cursor.column !== 0) {
      this.cursor.column = 0
      this.cursor.line++
    }
    if (!this.closeBlocks()) return
    this.ended = true
    this.push('stream-end', this.cursor.mark())
  }

  /** Ends all blocks and any pending key; false when that key had to be one. */
  private closeBlocks(): boolean {
    this.unrollIndent(-1)
    if (!this.dropKey()) return false
    this.keyAllowed = false
    return true
  }

  private fetchFlowStart(kind: 'flow-sequence-start' | 'flow-mapping-start'): void {
    if (!this.saveKey()) return
    this.keys.open(this.nextToken(), this.cursor.mark())
    this.flowLevel++
    this.keyAllowed = true
    this.pushIndicator(kind, 1)
  }

  private fetchFlowEnd(kind: 'flow-sequence-end' | 'flow-mapping-end'): void {
    if (!this.dropKey()) return
    if (this.flowLevel > 0) {
      this.flowLevel--
      this.keys.close()
    }
    this.keyAllowed = false
    this.pushIndicator(kind, 1)
  }

  private fetchFlowEntry(): void {
    if (!this.dropKey()) return
    this.keyAllowed = true
    this.pushIndicator('flow-entry', 1)
  }

  private fetchBlockEntry(): void {
    if (!this.startBlock('block-sequence-start', 'entry-not-here')) return
    if (!this.dropKey()) return
    this.keyAllowed = true
    this.pushIndicator('block-entry', 1)
  }

  private fetchKey(): void {
    if (!this.startBlock('block-mapping-start', 'key-not-here')) return
    if (!this.dropKey()) return
    this.keyAllowed = this.flowLevel === 0
    this.pushIndicator('key', 1)
    const { cursor } = this
    if (!isBlankOrEnd(cursor.code())) this.noteQuote(cursor.offset - 1, cursor.offset + 1)
  }

  private noteQuote(start: number, end: number): void {
    this.note({ kind: 'quote-this', range: { start, end } })
  }

  private note(oddity: Oddity | undefined): void {
    if (oddity !== undefined) this.oddities.push(oddity)
  }

  /** Tabs are white space inside brackets, and where no key may begin. */
  private takesTabs(): boolean {
    return this.flowLevel > 0 || !this.keyAllowed
  }

  private readonly startLine = (): boolean => {
    if (this.flowLevel === 0) this.keyAllowed = true
    return this.takesTabs()
  }

  private fetchValue(): void {
    const key = this.keys.take(this.cursor)
    if (key === undefined) {
      if (!this.startBlock('block-mapping-start', 'value-not-here')) return
      this.keyAllowed = this.flowLevel === 0
    } else if ('missingColonOf' in key) {
      this.failForColon(key)
      return
    } else {
      this.insert('key', key.mark, key.token)
      this.rollIndent(key.mark, key.token, 'block-mapping-start')
      this.keyAllowed = false
    }
    this.pushIndicator('value', 1)
  }

  /** Opens a block at the cursor if need be; in block context that takes the start of a line. */
  private startBlock(
    kind: 'block-sequence-start' | 'block-mapping-start',
    problem: SyntaxProblem,
  ): boolean {
    if (this.flowLevel > 0) return true
    if (this.keyAllowed) this.rollIndent(this.cursor.mark(), undefined, kind)
    else this.fail(problem, this.cursor.mark())
    return this.keyAllowed
  }

  /** Tokens with which a key may begin, and behind which none may. */
  private fetchKeyLike(scan: () => Token | Failure): void {
    if (!this.saveKey()) return
    this.keyAllowed = false
    const token = scan()
    if (token.kind === 'scalar' && this.flowLevel === 0) {
      this.note(findQuotedIndent(this.cursor.text, token, this.indent))
    }
    this.pushToken(token)
  }

  private fetchPlain(): void {
    if (!this.saveKey()) return
    const scan = scanPlain(this.cursor, this.flowLevel > 0, this.indent + 1)
    this.keyAllowed = scan.brokeLine
    const { token } = scan
    if (this.flowLevel > 0 && token.kind === 'scalar' && /^-$|:$/.test(token.text)) {
      this.noteQuote(token.start.offset, token.contentEnd)
    }
    this.pushToken(token)
  }

  private fetchBlockScalar(): void {
    if (!this.dropKey()) return
    this.keyAllowed = true
    this.pushToken(scanBlockScalar(this.cursor, this.indent, () => this.space.skipComment()))
  }

  // --- indentation, keys, queue

  /** Opens a block when the column is deeper than the one of the blocks that are open. */
  private rollIndent(
    mark: Mark,
    token: number | undefined,
    kind: 'block-sequence-start' | 'block-mapping-start',
  ): void {
    if (this.flowLevel > 0 || this.indent >= mark.column) return
    this.indents.push(this.indent)
    this.indent = mark.column
    this.insert(kind, mark, token)
  }

  private unrollIndent(column: number): void {
    if (this.flowLevel > 0) return
    while (this.indent > column) {
      this.push('block-end', this.cursor.mark())
      this.indent = this.indents.pop() ?? -1
    }
  }

  private saveKey(): boolean {
    if (!this.keyAllowed) return true
    const { cursor } = this
    const required = this.flowLevel === 0 && this.indent === cursor.column
    return this.passes(this.keys.save(this.nextToken(), cursor.mark(), required))
  }

  private dropKey(): boolean {
    return this.passes(this.keys.drop())
  }

  private passes(missing: MissingColon | undefined): boolean {
    if (missing === undefined) return true
    this.failForColon(missing)
    return false
  }

  /** The number that the next token to be queued will have. */
  private nextToken(): number {
    return this.taken + this.queue.length - this.head
  }

  private push(kind: SimpleKind, mark: Mark): void {
    this.queue.push({ kind, start: mark, end: mark })
  }

  private pushIndicator(kind: SimpleKind, width: number): void {
    const start = this.cursor.mark()
    this.cursor.advanceBy(width)
    this.queue.push({ kind, start, end: this.cursor.mark() })
  }

  private pushToken(token: Token | Failure): void {
    if (token.kind === 'failure') this.failure = token
    else this.queue.push(token)
  }

  /** Puts a token in front of the one with this number, or last when there is none. */
  private insert(kind: SimpleKind, mark: Mark, before: number | undefined): void {
    const at = before === undefined ? -1 : before - this.taken
    if (at < 0) this.push(kind, mark)
    else this.queue.splice(this.head + at, 0, { kind, start: mark, end: mark })
  }

  private failForColon({ missingColonOf }: MissingColon): void {
    this.fail('no-colon', missingColonOf)
  }

  private fail(
    problem: SyntaxProblem,
    context: Mark | undefined,
    stage: 'scanner' | 'reader' = 'scanner',
  ): void {
    this.failure = { kind: 'failure', stage, problem, context, at: this.cursor.mark() }
  }
}

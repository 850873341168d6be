import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import type { Mark } from './cursor.ts'
import type { Scanner } from './scanner.ts'
import type { Failure, Token } from './token.ts'

/**
 * The tokens of a text for the functions that read them. After the first failure, be it the
 * scanner's or one noted here, there are no more tokens, so that all of them come to an end.
 */
export class TokenSource {
  failure: Failure | undefined
  /** Behind the last token with text of its own. */
  lastEnd = 0
  private readonly scanner: Scanner
  /** What `peek` found; the readers ask several times for each token. */
  private next: Token | undefined

  constructor(scanner: Scanner) {
    this.scanner = scanner
  }

  /** The next token. */
  peek(): Token | undefined {
    if (this.next !== undefined || this.failure !== undefined) return this.next
    const token = this.scanner.peek()
    if (token.kind === 'failure') this.failure = token
    else this.next = token
    return this.next
  }

  /** Steps over the token that `peek` gives, if any. */
  take(): void {
    const token = this.peek()
    if (token === undefined) return
    if (token.kind === 'scalar') this.lastEnd = token.contentEnd
    else if (token.end.offset > token.start.offset) this.lastEnd = token.end.offset
    this.scanner.skip()
    this.next = undefined
  }

  /** Notes what the grammar does not allow at a token; the first failure stays. */
  fail(problem: SyntaxProblem, context: Mark | undefined, at: Mark): void {
    this.failure ??= { kind: 'failure', stage: 'parser', problem, context, at }
    this.next = undefined
  }
}

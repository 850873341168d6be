import type { SyntaxProblemKind } from '../diagnostic/codes/hcl-syntax-codes.ts'
import type { Range } from '../text/span.ts'
import type { Parsed, SyntaxProblem } from './parsed.ts'
import type { Token, TokenKind } from './token.ts'

/** Levels of brackets, templates, conditionals and unary operators inside each other. */
const DEEPEST = 200

/**
 * A place in a list of tokens, with what the grammar needs to know there. Comments are passed
 * over, and line ends too where they do not count; a comment up to the end of its line stands for
 * that line end where they do (hclsyntax `peeker.go`).
 *
 * The first problem ends the parse: `fail` notes it and gives undefined, which every function of
 * the grammar hands on.
 */
export class Cursor {
  readonly #tokens: readonly Token[]
  #next = 0
  #countsLineEnds = true
  #depth = 0
  #problem: SyntaxProblem | undefined
  /** What `peek` found, as long as neither the place nor `#countsLineEnds` changes. */
  #peeked: { readonly token: Token; readonly index: number } | undefined
  #previous: Token

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
    this.#previous = tokens[0] ?? endToken
  }

  /** The token that `take` took last; the first of all before that. */
  get previous(): Token {
    return this.#previous
  }

  get problem(): SyntaxProblem | undefined {
    return this.#problem
  }

  /** All tokens, those taken included. */
  get tokenCount(): number {
    return this.#tokens.length
  }

  peek(): Token {
    this.#peeked ??= this.#find()
    return this.#peeked.token
  }

  isAt(kind: TokenKind): boolean {
    return this.peek().kind === kind
  }

  /** Whether the next token is this word; HCL's keywords are names like any other. */
  isAtWord(word: string): boolean {
    const token = this.peek()
    return token.kind === 'identifier' && token.text === word
  }

  take(): Token {
    this.#peeked ??= this.#find()
    const { token, index } = this.#peeked
    this.#next = index + 1
    this.#peeked = undefined
    this.#previous = token
    return token
  }

  /** Takes the next token if it is of this kind. */
  takeIf(kind: TokenKind): Token | undefined {
    return this.isAt(kind) ? this.take() : undefined
  }

  /** Takes a token of this kind; another one is the problem `kind`. */
  expect(kind: TokenKind, problem: SyntaxProblemKind): Token | undefined {
    return this.takeIf(kind) ?? this.fail(problem)
  }

  /** Notes a problem at a range, by default at the next token; the first one noted stays. */
  fail(kind: SyntaxProblemKind, at: Range & { readonly text?: string } = this.peek()): undefined {
    const { start, end, text } = at
    this.#problem ??= { kind, found: text ?? '', range: { start, end } }
    return undefined
  }

  ignoringLineEnds<Result>(parse: () => Result): Result {
    return this.#withLineEnds(false, parse)
  }

  countingLineEnds<Result>(parse: () => Result): Result {
    return this.#withLineEnds(true, parse)
  }

  /** One level deeper; past the deepest level that is a problem. */
  nested<Result>(parse: () => Result): Result | undefined {
    if (this.#depth >= DEEPEST) return this.fail('too-deep')
    this.#depth++
    const result = parse()
    this.#depth--
    return result
  }

  /** The outcome of a door: the tree, unless a problem was noted. */
  finish<Tree>(tree: Tree | undefined): Parsed<Tree> {
    if (this.#problem !== undefined) return { ok: false, problem: this.#problem }
    if (tree === undefined) throw new Error('a parse without tree notes its problem')
    return { ok: true, value: tree }
  }

  #withLineEnds<Result>(counts: boolean, parse: () => Result): Result {
    const before = this.#countsLineEnds
    this.#countLineEnds(counts)
    const result = parse()
    this.#countLineEnds(before)
    return result
  }

  #countLineEnds(counts: boolean): void {
    if (counts !== this.#countsLineEnds) this.#peeked = undefined
    this.#countsLineEnds = counts
  }

  #find(): { readonly token: Token; readonly index: number } {
    for (let index = this.#next; index < this.#tokens.length; index++) {
      const token = this.#tokens[index] ?? endToken
      if (token.kind === 'newline') {
        if (!this.#countsLineEnds) continue
      } else if (token.kind === 'comment') {
        if (!this.#countsLineEnds || !token.text.endsWith('\n')) continue
        return { token: { ...token, kind: 'newline', text: '\n' }, index }
      }
      return { token, index }
    }
    return { token: this.#tokens.at(-1) ?? endToken, index: this.#tokens.length - 1 }
  }
}

const endToken: Token = { kind: 'end', start: 0, end: 0, text: '' }

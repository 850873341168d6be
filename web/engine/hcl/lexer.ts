import { identifierEnd, isIdentifierStart } from './identifier.ts'
import { trimSpaceEnd, trimSpaceStart } from './space.ts'
import type { BadSymbolKind, SymbolKind, Token, TokenKind } from './token.ts'

/** `normal`: expressions and files. `template`: a text that is a template as a whole. */
export type LexerMode = 'normal' | 'template'

/**
 * The tokens of a text, comments and line ends included, with an `end` token behind them. Any
 * text has tokens: what cannot be HCL becomes tokens of the kinds in `UnreadableKind`. A byte
 * order mark at the start belongs to no token. Runs in linear time.
 *
 * Kinds and borders are those of hclsyntax's scanner (`scan_tokens.rl`), its oddities included.
 */
export function tokensOf(text: string, mode: LexerMode = 'normal'): readonly Token[] {
  return new Scanner(text, mode).scan()
}

/** What the text at the current place is part of; the innermost is last on the stack. */
type Mode = 'normal' | 'quoted' | 'heredoc' | 'bare'

type Heredoc = {
  readonly marker: string
  /** Whether a closing line may come next: nothing of the current line was read yet. */
  atLineStart: boolean
}

const symbolKinds: ReadonlyMap<string, SymbolKind | BadSymbolKind> = new Map(
  (
    [
      ...(['...', '==', '!=', '>=', '<=', '&&', '||', '::', '=>'] as const),
      ...(['[', ']', '(', ')', '.', ',', '*', '/', '%', '+', '-', '=', '<', '>'] as const),
      ...(['!', '?', ':', '&', '|', '~', '^', ';', '`', "'"] as const),
    ] as const
  ).map((kind) => [kind, kind]),
)

const symbol = /\.\.\.|[=!<>]=|&&|\|\||::|=>|[[\]().,*/%+\-=<>!?:&|~^;`']/y
/** Dots and exponents may repeat; what the digits then mean is the parser's question. */
const number = /\d(?:(?:[\d.]|[eE][+-]?\d)*(?:\d|[eE][+-]?\d))?/y
const lineComment = /(?:#|\/\/)[^\n]*\n?/y

class Scanner {
  readonly #text: string
  readonly #tokens: Token[] = []
  readonly #modes: Mode[]
  readonly #heredocs: Heredoc[] = []
  /** Open braces, and how many there were when each open `${` or `%{` began. */
  #braces = 0
  readonly #sequenceBraces: number[] = []
  #at: number
  /** Set once no end of a block comment was found, so that it is searched only once. */
  #noBlockCommentEnd = false

  constructor(text: string, mode: LexerMode) {
    this.#text = text
    this.#modes = [mode === 'normal' ? 'normal' : 'bare']
    this.#at = text.startsWith('\ufeff') ? 1 : 0
  }

  scan(): readonly Token[] {
    while (this.#at < this.#text.length) {
      switch (this.#modes.at(-1)) {
        case 'quoted':
          this.#scanQuoted()
          break
        case 'heredoc':
          this.#scanPlain(true)
          break
        case 'bare':
          this.#scanPlain(false)
          break
        default:
          this.#scanNormal()
      }
    }
    this.#emit('end', this.#at)
    return this.#tokens
  }

  #emit(kind: TokenKind, end: number): void {
    this.#tokens.push({ kind, start: this.#at, end, text: this.#text.slice(this.#at, end) })
    this.#at = end
  }

  #scanNormal(): void {
    const text = this.#text
    const at = this.#at
    const character = text.charAt(at)
    const codePoint = text.codePointAt(at) ?? 0
    if (character === ' ' || character === '\t') this.#at++
    else if (isIdentifierStart(codePoint)) this.#emit('identifier', identifierEnd(text, at))
    else if (character === '\n') this.#emit('newline', at + 1)
    else if (character === '\r' && text[at + 1] === '\n') this.#emit('newline', at + 2)
    else if (character === '"') {
      this.#emit('open-quote', at + 1)
      this.#modes.push('quoted')
    } else if (character === '{') {
      this.#emit('{', at + 1)
      this.#braces++
    } else if (character === '}') this.#closeBrace(at + 1)
    else if (character === '~' && text[at + 1] === '}') this.#closeBrace(at + 2)
    else if (this.#scanComment() || this.#scanHeredocStart() || this.#scanNumberOrSymbol()) return
    else this.#emit('invalid', at + (codePoint > 0xffff ? 2 : 1))
  }

  /**
   * `}` or `~}`: the end of a sequence when no brace was opened since its start. A `~}` elsewhere
   * keeps its kind, which no grammar rule takes.
   */
  #closeBrace(end: number): void {
    const endsSequence = this.#sequenceBraces.at(-1) === this.#braces
    const isStrip = end - this.#at === 2
    this.#emit(endsSequence || isStrip ? 'close-sequence' : '}', end)
    this.#braces--
    if (endsSequence) {
      this.#sequenceBraces.pop()
      this.#modes.pop()
    }
  }

  #scanComment(): boolean {
    lineComment.lastIndex = this.#at
    if (lineComment.test(this.#text)) {
      this.#emit('comment', lineComment.lastIndex)
      return true
    }
    if (this.#noBlockCommentEnd || !this.#text.startsWith('/*', this.#at)) return false
    const close = this.#text.indexOf('*/', this.#at + 2)
    this.#noBlockCommentEnd = close === -1
    if (close !== -1) this.#emit('comment', close + 2)
    return close !== -1
  }

  /** `<<NAME` counts only when the line ends right behind it. */
  #scanHeredocStart(): boolean {
    const text = this.#text
    if (!text.startsWith('<<', this.#at)) return false
    const start = this.#at + (text[this.#at + 2] === '-' ? 3 : 2)
    if (!isIdentifierStart(text.codePointAt(start) ?? 0)) return false
    const end = identifierEnd(text, start)
    const lineEnd = lineEndLength(text, end)
    if (lineEnd === 0) return false
    this.#emit('open-heredoc', end + lineEnd)
    this.#modes.push('heredoc')
    this.#heredocs.push({ marker: text.slice(start, end), atLineStart: true })
    return true
  }

  #scanNumberOrSymbol(): boolean {
    number.lastIndex = this.#at
    if (number.test(this.#text)) {
      this.#emit('number', number.lastIndex)
      return true
    }
    symbol.lastIndex = this.#at
    const kind = symbolKinds.get(symbol.exec(this.#text)?.[0] ?? '')
    if (kind !== undefined) this.#emit(kind, symbol.lastIndex)
    return kind !== undefined
  }

  #scanQuoted(): void {
    const text = this.#text
    const character = text.charAt(this.#at)
    if (character === '"') {
      this.#emit('close-quote', this.#at + 1)
      this.#modes.pop()
    } else if (character === '$' || character === '%') {
      if (this.#scanSequenceStart(character)) return
      const escapeEnd = this.#escapedIntroducerEnd(character)
      if (escapeEnd !== undefined) this.#emit('quoted-text', escapeEnd)
      else this.#emit(this.#isLastCharacter() ? 'invalid' : 'quoted-text', this.#at + 1)
    } else if (character === '\n' || character === '\r') {
      let end = this.#at
      while (text[end] === '\n' || text[end] === '\r') end++
      this.#emit('quoted-newline', end)
    } else {
      const end = quotedTextEnd(text, this.#at)
      if (end === this.#at) this.#emit('invalid', end + 1)
      else this.#emit('quoted-text', end)
    }
  }

  /** Text of a heredoc, or of a text that is a template as a whole. */
  #scanPlain(isHeredoc: boolean): void {
    const text = this.#text
    const character = text.charAt(this.#at)
    const isIntroducer = character === '$' || character === '%'
    if (isIntroducer && this.#scanSequenceStart(character)) return
    const end = isIntroducer ? this.#plainIntroducerEnd(character) : plainTextEnd(text, this.#at)
    const lineEnd = end === undefined ? 0 : lineEndLength(text, end)
    // A lone `$` never takes the line end behind it along, an escaped `$${` does.
    const takesLineEnd = !isIntroducer || (end ?? 0) - this.#at > 2
    if (end === undefined || end + lineEnd === this.#at) {
      // The scanner of hcl gives up at such a place: a `$` before the end, or a lone CR.
      const isOutermost = this.#modes.length === 1
      this.#emit(isOutermost ? 'plain-text' : 'invalid', text.length)
    } else if (isHeredoc) this.#finishHeredocText(end, takesLineEnd ? lineEnd : 0)
    else this.#emit('plain-text', takesLineEnd ? end + lineEnd : end)
  }

  #finishHeredocText(end: number, lineEnd: number): void {
    const heredoc = this.#heredocs.at(-1)
    const isClosing =
      heredoc?.atLineStart === true &&
      lineEnd > 0 &&
      trimSpaceStart(trimSpaceEnd(this.#text.slice(this.#at, end))) === heredoc.marker
    if (isClosing) {
      this.#emit('close-heredoc', end)
      this.#emit('newline', end + lineEnd)
      this.#heredocs.pop()
      this.#modes.pop()
      return
    }
    if (heredoc !== undefined) heredoc.atLineStart = lineEnd > 0
    this.#emit('plain-text', end + lineEnd)
  }

  #scanSequenceStart(character: string): boolean {
    if (this.#text[this.#at + 1] !== '{') return false
    const length = this.#text[this.#at + 2] === '~' ? 3 : 2
    this.#emit(character === '$' ? 'open-interpolation' : 'open-directive', this.#at + length)
    this.#braces++
    this.#sequenceBraces.push(this.#braces)
    this.#modes.push('normal')
    const heredoc = this.#heredocs.at(-1)
    if (heredoc !== undefined) heredoc.atLineStart = false
    return true
  }

  /** Offset after `$${`, `%%{` or one of them with `~`; undefined where there is none. */
  #escapedIntroducerEnd(character: string): number | undefined {
    if (!this.#text.startsWith(`${character}{`, this.#at + 1)) return undefined
    return this.#at + (this.#text[this.#at + 3] === '~' ? 4 : 3)
  }

  /**
   * Where the text token of a `$` or `%` ends that opens nothing. Undefined at the end of the
   * text. One ASCII character between it and a CR or LF belongs to the same token.
   */
  #plainIntroducerEnd(character: string): number | undefined {
    const escapeEnd = this.#escapedIntroducerEnd(character)
    if (escapeEnd !== undefined) return escapeEnd
    if (this.#isLastCharacter()) return undefined
    const next = this.#text.charCodeAt(this.#at + 1)
    const afterNext = this.#text[this.#at + 2]
    const takesNext = next < 0x80 && (afterNext === '\n' || afterNext === '\r')
    return this.#at + (takesNext ? 2 : 1)
  }

  #isLastCharacter(): boolean {
    return this.#at === this.#text.length - 1
  }
}

/** 1 for LF, 2 for CRLF, 0 where no line ends. */
function lineEndLength(text: string, at: number): number {
  if (text[at] === '\n') return 1
  return text[at] === '\r' && text[at + 1] === '\n' ? 2 : 0
}

function quotedTextEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const character = text[at]
    if (character === '\\') {
      const escaped = text[at + 1]
      if (escaped === undefined || escaped === '\n' || escaped === '\r') return at
      at++
    } else if (character === undefined || '$%"\n\r'.includes(character)) return at
  }
}

function plainTextEnd(text: string, start: number): number {
  for (let at = start; ; at++) {
    const character = text[at]
    if (character === undefined || '$%\n\r'.includes(character)) return at
  }
}

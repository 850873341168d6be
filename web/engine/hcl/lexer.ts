import { identifierEnd, isIdentifierStart } from './identifier.ts'
import { trimSpaceEnd, trimSpaceStart } from './space.ts'
import type { BadSymbolKind, SymbolKind, Token, TokenKind, TokenTable } from './token.ts'

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
  const { kinds, starts, ends } = scanTokens(text, mode)
  return kinds.map((kind, index) => {
    const start = starts[index] ?? 0
    const end = ends[index] ?? 0
    return { kind, start, end, text: text.slice(start, end) }
  })
}

/** The same tokens as a table, for whoever goes through whole files. */
export function scanTokens(text: string, mode: LexerMode = 'normal'): TokenTable {
  return new Scanner(text, mode).scan()
}

/** What the text at the current place is part of; the innermost is last on the stack. */
type Mode = 'normal' | 'quoted' | 'heredoc' | 'bare'

type Heredoc = {
  readonly marker: string
  /** Whether a closing line may come next: nothing of the current line was read yet. */
  atLineStart: boolean
}

/** Symbols of a single character, then the longer ones, which come before them where they fit. */
const symbols: ReadonlyMap<string, SymbolKind | BadSymbolKind> = kindsByText([
  ...(['[', ']', '(', ')', '.', ',', '*', '/', '%', '+', '-', '=', '<', '>'] as const),
  ...(['!', '?', ':', '&', '|', '~', '^', ';', '`', "'"] as const),
])
const longSymbols: ReadonlyMap<string, SymbolKind> = kindsByText([
  ...(['==', '!=', '>=', '<=', '&&', '||', '::', '=>'] as const),
])

const LONG_STARTS: ReadonlySet<string> = new Set(
  [...longSymbols.keys()].map((symbol) => symbol.charAt(0)),
)

function kindsByText<Kind extends string>(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  return new Map(kinds.map((kind) => [kind, kind]))
}

class Scanner {
  readonly #text: string
  readonly #kinds: TokenKind[] = []
  readonly #starts: number[] = []
  readonly #ends: number[] = []
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

  scan(): TokenTable {
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
    return { text: this.#text, kinds: this.#kinds, starts: this.#starts, ends: this.#ends }
  }

  #emit(kind: TokenKind, end: number): void {
    this.#kinds.push(kind)
    this.#starts.push(this.#at)
    this.#ends.push(end)
    this.#at = end
  }

  #scanNormal(): void {
    const at = this.#at
    const code = this.#text.codePointAt(at) ?? 0
    if (isIdentifierStart(code)) this.#emit('identifier', identifierEnd(this.#text, at))
    else if (isDigit(this.#text, at)) this.#emit('number', numberEnd(this.#text, at))
    else if (this.#scanSpecial(this.#text.charAt(at)) || this.#scanSymbol()) return
    else this.#emit('invalid', at + (code > 0xffff ? 2 : 1))
  }

  /** Everything but names, numbers and symbols that are only themselves. */
  #scanSpecial(character: string): boolean {
    switch (character) {
      case ' ':
      case '\t':
        this.#at++
        return true
      case '"':
        this.#modes.push('quoted')
        this.#emit('open-quote', this.#at + 1)
        return true
      case '{':
        this.#braces++
        this.#emit('{', this.#at + 1)
        return true
      case '}':
      case '~':
        return this.#scanClosingBrace()
      case '\n':
      case '\r':
        return this.#scanLineEnd()
      case '#':
      case '/':
        return this.#scanComment()
      case '<':
        return this.#scanHeredocStart()
      default:
        return false
    }
  }

  /**
   * `}` or `~}`: the end of a sequence when no brace was opened since its start. A `~}` elsewhere
   * keeps its kind, which no grammar rule takes.
   */
  #scanClosingBrace(): boolean {
    const isStrip = this.#text.startsWith('~}', this.#at)
    if (!isStrip && this.#text[this.#at] !== '}') return false
    const endsSequence = this.#sequenceBraces.at(-1) === this.#braces
    this.#emit(endsSequence || isStrip ? 'close-sequence' : '}', this.#at + (isStrip ? 2 : 1))
    this.#braces--
    if (endsSequence) {
      this.#sequenceBraces.pop()
      this.#modes.pop()
    }
    return true
  }

  #scanLineEnd(): boolean {
    const length = lineEndLength(this.#text, this.#at)
    if (length > 0) this.#emit('newline', this.#at + length)
    return length > 0
  }

  #scanComment(): boolean {
    const text = this.#text
    const next = text[this.#at + 1]
    if (text[this.#at] === '#' || next === '/') {
      const lineEnd = text.indexOf('\n', this.#at)
      this.#emit('comment', lineEnd === -1 ? text.length : lineEnd + 1)
      return true
    }
    if (next !== '*' || this.#noBlockCommentEnd) return false
    const close = text.indexOf('*/', this.#at + 2)
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

  #scanSymbol(): boolean {
    const text = this.#text
    const at = this.#at
    const character = text.charAt(at)
    if (character === '.' && text.startsWith('...', at)) {
      this.#emit('...', at + 3)
      return true
    }
    // A second look only where one is worth it: brackets and dots are by far the most.
    const long = LONG_STARTS.has(character) ? longSymbols.get(text.slice(at, at + 2)) : undefined
    const kind = long ?? symbols.get(character)
    if (kind !== undefined) this.#emit(kind, at + kind.length)
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

/** Dots and exponents may repeat in a number; what the digits then mean is the parser's question. */
function numberEnd(text: string, start: number): number {
  let end = start
  for (let at = start; ; ) {
    if (isDigit(text, at)) end = ++at
    else if (text[at] === '.') at++
    else {
      if (text[at] !== 'e' && text[at] !== 'E') return end
      const digit = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1
      if (!isDigit(text, digit)) return end
      at = digit
    }
  }
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0x30 && code <= 0x39
}

const BACKSLASH = 0x5c
const QUOTE = 0x22

function quotedTextEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === QUOTE || endsPlainText(code)) return at
    if (code === BACKSLASH) {
      const escaped = text[at + 1]
      if (escaped === undefined || escaped === '\n' || escaped === '\r') return at
      at++
    }
  }
  return text.length
}

function plainTextEnd(text: string, start: number): number {
  let at = start
  while (at < text.length && !endsPlainText(text.charCodeAt(at))) at++
  return at
}

/** `$`, `%`, LF and CR, as character codes. */
function endsPlainText(code: number): boolean {
  return code === 0x24 || code === 0x25 || code === 0x0a || code === 0x0d
}

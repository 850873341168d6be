import { lexOld, type OldToken } from './lex-old.ts'
import {
  DEEPEST_OLD,
  type OldItem,
  type OldObject,
  OldSyntaxError,
  type OldValue,
} from './old-syntax.ts'
import { parseOldJson } from './parse-old-json.ts'

/**
 * A file as the HCL 1 parser reads it (hcl 1.0.0, `parse.go`): one that begins with `{` as JSON.
 * Undefined when it cannot.
 */
export function parseOld(text: string): OldObject | undefined {
  try {
    return isOldJson(text) ? parseOldJson(text) : new Parser(text).parseFile()
  } catch (error) {
    if (error instanceof OldSyntaxError) return undefined
    throw error
  }
}

/** Whatever its name is, a file is JSON when it begins so. */
export function isOldJson(text: string): boolean {
  return /^[ \t\r\n]*\{/.test(text)
}

class Parser {
  private readonly tokens: Generator<OldToken>
  private token: OldToken
  private levels = 0

  constructor(text: string) {
    this.tokens = lexOld(text)
    this.token = this.next()
  }

  parseFile(): OldObject {
    const items = this.parseItems()
    if (this.token.kind !== 'end') throw new OldSyntaxError()
    return { kind: 'object', items }
  }

  private next(): OldToken {
    const { done, value } = this.tokens.next()
    if (done) throw new OldSyntaxError()
    return value
  }

  private advance(): OldToken {
    const { token } = this
    if (token.kind !== 'end') this.token = this.next()
    return token
  }

  /** Commas between items may be there or not. */
  private parseItems(): readonly OldItem[] {
    const items: OldItem[] = []
    while (this.token.kind !== 'end' && this.token.kind !== '}') {
      items.push(this.parseItem())
      if (this.token.kind === ',') this.advance()
    }
    return items
  }

  private parseItem(): OldItem {
    const keys: string[] = []
    while (this.token.kind === 'word' || this.token.kind === 'string') {
      keys.push(this.token.text)
      this.advance()
    }
    if (keys.length === 0) throw new OldSyntaxError()
    if (this.token.kind === '{') return { keys, value: this.parseValue() }
    if (this.token.kind !== '=' || keys.length > 1) throw new OldSyntaxError()
    this.advance()
    return { keys, value: this.parseValue() }
  }

  private parseValue(): OldValue {
    const token = this.advance()
    switch (token.kind) {
      case 'number':
        return { kind: 'number', text: token.text }
      case 'string':
        return { kind: 'string', text: token.text }
      case 'word':
        // No other word is a value: neither types nor null.
        if (token.text !== 'true' && token.text !== 'false') throw new OldSyntaxError()
        return { kind: 'bool', value: token.text === 'true' }
      case '{':
        return this.nested(() => ({ kind: 'object', items: this.parseItemsTo() }))
      case '[':
        return this.nested(() => this.parseList())
      default:
        throw new OldSyntaxError()
    }
  }

  private nested<T>(parse: () => T): T {
    this.levels += 1
    if (this.levels > DEEPEST_OLD) throw new OldSyntaxError()
    const value = parse()
    this.levels -= 1
    return value
  }

  private parseItemsTo(): readonly OldItem[] {
    const items = this.parseItems()
    if (this.advance().kind !== '}') throw new OldSyntaxError()
    return items
  }

  private parseList(): OldValue {
    const items: OldValue[] = []
    let needsComma = false
    for (;;) {
      if (this.token.kind === ']') {
        this.advance()
        return { kind: 'list', items }
      }
      if (this.token.kind === ',') {
        this.advance()
        needsComma = false
      } else {
        if (needsComma) throw new OldSyntaxError()
        items.push(this.parseValue())
        needsComma = true
      }
    }
  }
}

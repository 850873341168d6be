import {
  DEEPEST_OLD,
  type OldItem,
  type OldObject,
  OldSyntaxError,
  type OldValue,
} from './old-syntax.ts'

const TOKEN =
  /\s*(?:([{}[\],:])|"((?:[^"\\\n]|\\.)*)"|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)|(true|false|null)|$)/y

/**
 * JSON as HCL 1 reads it (`json/parser`): an object may end with the text, commas may trail, and
 * nothing behind the first object counts. Lists hold no lists and lose what is neither number, text
 * nor object; null is an empty text.
 */
export function parseOldJson(text: string): OldObject {
  return new JsonParser(text).parseRoot()
}

class JsonParser {
  private readonly text: string
  private at = 0
  private levels = 0

  constructor(text: string) {
    this.text = text
  }

  parseRoot(): OldObject {
    this.take('{')
    return this.parseObject()
  }

  private peek(): RegExpExecArray {
    TOKEN.lastIndex = this.at
    const token = TOKEN.exec(this.text)
    if (token === null) throw new OldSyntaxError()
    return token
  }

  /** Whether the mark stood there; it is behind us then. */
  private take(mark: string): boolean {
    const token = this.peek()
    if (token[1] !== mark) return false
    this.at += token[0].length
    return true
  }

  private isAtEnd(): boolean {
    return this.text.slice(this.at).trim() === ''
  }

  /** Behind its `{`. */
  private parseObject(): OldObject {
    const items: OldItem[] = []
    while (!this.take('}') && !this.isAtEnd()) {
      const item = this.parseItem()
      if (item === undefined) break
      items.push(item)
      if (!this.take(',') && !this.isAtEnd()) {
        if (!this.take('}')) throw new OldSyntaxError()
        break
      }
    }
    return { kind: 'object', items }
  }

  /** Undefined when the text ends before the value. */
  private parseItem(): OldItem | undefined {
    const token = this.peek()
    const key = token[2]
    if (key === undefined) throw new OldSyntaxError()
    this.at += token[0].length
    if (this.isAtEnd()) return undefined
    if (!this.take(':')) throw new OldSyntaxError()
    if (this.isAtEnd()) return undefined
    return { keys: [readString(key)], value: this.parseValue() ?? { kind: 'string', text: '' } }
  }

  /** Undefined for null. */
  private parseValue(): OldValue | undefined {
    const token = this.peek()
    this.at += token[0].length
    const [, mark, string, number, word] = token
    if (string !== undefined) return { kind: 'string', text: readString(string) }
    if (number !== undefined) return { kind: 'number', text: number }
    if (word !== undefined) {
      return word === 'null' ? undefined : { kind: 'bool', value: word === 'true' }
    }
    if (mark !== '{' && mark !== '[') throw new OldSyntaxError()
    this.levels += 1
    if (this.levels > DEEPEST_OLD) throw new OldSyntaxError()
    const value = mark === '{' ? this.parseObject() : this.parseList()
    this.levels -= 1
    return value
  }

  private parseList(): OldValue {
    const items: OldValue[] = []
    while (!this.take(']')) {
      if (this.isAtEnd()) throw new OldSyntaxError()
      if (this.take(',')) continue
      const item = this.parseValue()
      if (item?.kind === 'list') throw new OldSyntaxError()
      if (item !== undefined && item.kind !== 'bool') items.push(item)
    }
    return { kind: 'list', items }
  }
}

function readString(text: string): string {
  try {
    return JSON.parse(`"${text}"`)
  } catch {
    throw new OldSyntaxError()
  }
}

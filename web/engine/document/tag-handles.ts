import type { Mark } from './cursor.ts'
import type { Oddity } from './oddity.ts'
import type { Token } from './token.ts'
import type { TokenSource } from './token-source.ts'

const STANDARD = 'tag:yaml.org,2002:'

/** Those that mean something to yaml.v3; all others are ignored. */
const knownTags: ReadonlySet<string> = new Set([
  ...['!!null', '!!bool', '!!str', '!!int', '!!float', '!!timestamp', '!!binary'],
  ...['!!seq', '!!map', '!!merge'],
])

/** The directives in front of a document, and what they make of the tags in it. */
export class TagHandles {
  /** Tags that yaml.v3 ignores. */
  readonly oddities: Oddity[] = []
  private readonly tokens: TokenSource
  private readonly prefixes = new Map<string, string>()

  constructor(tokens: TokenSource) {
    this.tokens = tokens
  }

  /** `%YAML 1.1`, once, and `%TAG` lines, one a handle. */
  readDirectives(): void {
    const { tokens, prefixes } = this
    let versions = 0
    for (let token = tokens.peek(); token !== undefined; token = tokens.peek()) {
      if (token.kind === 'version-directive') {
        if (++versions > 1) tokens.fail('second-version', undefined, token.start)
        else if (token.version !== '1.1') tokens.fail('other-version', undefined, token.start)
      } else if (token.kind === 'tag-directive') {
        const { handle, prefix } = token
        if (prefixes.has(handle)) tokens.fail('second-tag-handle', undefined, token.start)
        prefixes.set(handle, prefix)
      } else {
        break
      }
      tokens.take()
    }
    if (!prefixes.has('!')) prefixes.set('!', '!')
    if (!prefixes.has('!!')) prefixes.set('!!', STANDARD)
  }

  /** The tag in its short form; a lone `!` counts as none. `context` is where its node begins. */
  expand(token: Token & { readonly kind: 'tag' }, context: Mark): string | undefined {
    const { handle, suffix } = token
    const prefix = handle === '' ? '' : this.prefixes.get(handle)
    if (prefix === undefined) {
      this.tokens.fail('unknown-tag-handle', context, token.start)
      return undefined
    }
    const tag = prefix + suffix
    if (tag === '!') return undefined
    const short = tag.startsWith(STANDARD) ? `!!${tag.slice(STANDARD.length)}` : tag
    if (!knownTags.has(short)) {
      const range = { start: token.start.offset, end: token.end.offset }
      this.oddities.push({ kind: 'tag', tag: short, range })
    }
    return short
  }
}

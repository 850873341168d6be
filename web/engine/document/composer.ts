// Over 300 lines: the productions of libyaml's parser, one method each.
import type { SyntaxProblem } from '../diagnostic/codes/yaml-codes.ts'
import type { Range } from '../text/span.ts'
import type { Mark } from './cursor.ts'
import type { Oddity } from './oddity.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { Scanner } from './scanner.ts'
import type { Failure, ScalarToken, Token } from './token.ts'
import type {
  YamlAlias,
  YamlEntry,
  YamlMapping,
  YamlNode,
  YamlScalar,
  YamlSequence,
} from './tree.ts'

const MOST_NODES = 200_000
const DEEPEST = 500

/** Those that mean something to yaml.v3; all others are ignored. */
const knownTags: ReadonlySet<string> = new Set([
  ...['!!null', '!!bool', '!!str', '!!int', '!!float', '!!timestamp', '!!binary'],
  ...['!!seq', '!!map', '!!merge'],
])

/** An anchor; its node is undefined while it is being read, that is inside itself. */
type Anchor = { node: YamlNode | undefined }

type Properties = {
  readonly start: Mark
  readonly range?: Range
  readonly anchor?: string
  readonly tag?: string
  readonly holder?: Anchor
}

export type Composition = {
  /** What was read, up to the failure if there is one; undefined for an empty text. */
  readonly root: YamlNode | undefined
  readonly failure: Failure | undefined
  readonly aliases: readonly YamlAlias[]
  /** Aliases of anchors that are not there, and of anchors around them. */
  readonly lostAliases: readonly YamlAlias[]
  readonly ringAliases: readonly YamlAlias[]
  readonly oddities: readonly Oddity[]
  readonly nodeCount: number
  /** Behind the last token of the first document. */
  readonly end: number
}

/** Reads the first document of a text into a tree (yaml.v3 `parserc.go` and `decode.go`, parser). */
export class Composer {
  private readonly scanner: Scanner
  private failure: Failure | undefined
  private readonly anchors = new Map<string, Anchor>()
  private readonly tagPrefixes = new Map<string, string>()
  private readonly aliases: YamlAlias[] = []
  private readonly lostAliases: YamlAlias[] = []
  private readonly ringAliases: YamlAlias[] = []
  private readonly oddities: Oddity[] = []
  private nodeCount = 0
  private depth = 0
  /** Behind the last token with text. */
  private lastEnd = 0

  constructor(scanner: Scanner) {
    this.scanner = scanner
  }

  compose(): Composition {
    const root = this.composeDocument()
    if (this.failure === undefined) this.endDocument()
    return {
      root,
      failure: this.failure,
      aliases: this.aliases,
      lostAliases: this.lostAliases,
      ringAliases: this.ringAliases,
      oddities: this.oddities,
      nodeCount: this.nodeCount,
      end: this.lastEnd,
    }
  }

  private composeDocument(): YamlNode | undefined {
    this.take() // stream-start
    const first = this.peek()
    if (first === undefined || first.kind === 'stream-end') return undefined
    this.readDirectives()
    const token = this.peek()
    if (token === undefined) return undefined
    if (token.kind === 'document-start') {
      this.take()
      return this.composeExplicitContent()
    }
    if (first.kind === 'version-directive' || first.kind === 'tag-directive') {
      this.fail('no-document-start', undefined, token.start)
      return undefined
    }
    return this.composeNode(true, false)
  }

  private composeExplicitContent(): YamlNode | undefined {
    const token = this.peek()
    switch (token?.kind) {
      case undefined:
        return undefined
      case 'version-directive':
      case 'tag-directive':
      case 'document-start':
      case 'document-end':
      case 'stream-end':
        return this.emptyScalar()
      default:
        return this.composeNode(true, false)
    }
  }

  private endDocument(): void {
    if (this.peek()?.kind === 'document-end') this.take()
  }

  private readDirectives(): void {
    let versions = 0
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'version-directive') {
        if (++versions > 1) this.fail('second-version', undefined, token.start)
        else if (token.version !== '1.1') this.fail('other-version', undefined, token.start)
      } else if (token.kind === 'tag-directive') {
        const { handle, prefix } = token
        if (this.tagPrefixes.has(handle)) this.fail('second-tag-handle', undefined, token.start)
        this.tagPrefixes.set(handle, prefix)
      } else {
        break
      }
      this.take()
    }
    if (!this.tagPrefixes.has('!')) this.tagPrefixes.set('!', '!')
    if (!this.tagPrefixes.has('!!')) this.tagPrefixes.set('!!', 'tag:yaml.org,2002:')
  }

  // --- nodes

  private composeNode(block: boolean, indentless: boolean): YamlNode {
    const first = this.peek()
    if (first === undefined) return this.emptyScalar()
    if (first.kind === 'alias') return this.composeAlias(first)
    const properties = this.readProperties(first)
    const token = this.peek()
    if (token === undefined) return this.emptyScalar()
    if (++this.nodeCount > MOST_NODES) this.fail('too-many-nodes', undefined, token.start)
    if (this.depth >= DEEPEST) this.fail('too-deep', undefined, token.start)
    if (this.failure !== undefined) return this.emptyScalar()
    this.depth++
    const node = this.composeContent(token, properties, block, indentless)
    this.depth--
    if (properties.holder !== undefined) properties.holder.node = node
    return node
  }

  private composeContent(
    token: Token,
    properties: Properties,
    block: boolean,
    indentless: boolean,
  ): YamlNode {
    switch (token.kind) {
      case 'scalar':
        return this.composeScalar(token, properties)
      case 'flow-sequence-start':
        return this.composeFlowSequence(properties, token.start)
      case 'flow-mapping-start':
        return this.composeFlowMapping(properties, token.start)
      case 'block-entry':
        if (indentless) return this.composeIndentlessSequence(properties, token.start)
        break
      case 'block-sequence-start':
        if (block) return this.composeBlockSequence(properties, token.start)
        break
      case 'block-mapping-start':
        if (block) return this.composeBlockMapping(properties, token.start)
        break
      default:
    }
    if (properties.range === undefined) {
      const problem = token.kind === 'value' && !block ? 'flow-colon' : 'no-content'
      this.fail(problem, properties.start, token.start)
    }
    return this.emptyScalar(properties)
  }

  private composeAlias(token: Token & { readonly kind: 'alias' | 'anchor' }): YamlNode {
    this.take()
    if (++this.nodeCount > MOST_NODES) this.fail('too-many-nodes', undefined, token.start)
    const anchor = this.anchors.get(token.name)
    const node: YamlAlias = {
      kind: 'alias',
      name: token.name,
      target: anchor?.node,
      range: { start: token.start.offset, end: token.end.offset },
    }
    this.aliases.push(node)
    if (anchor === undefined) this.lostAliases.push(node)
    else if (anchor.node === undefined) this.ringAliases.push(node)
    return node
  }

  /** An anchor and a tag, at most one of each, in either order. */
  private readProperties(first: Token): Properties {
    let anchor: string | undefined
    let tag: (Token & { readonly kind: 'tag' }) | undefined
    let end = first.start.offset
    for (let token: Token | undefined = first; token !== undefined; token = this.peek()) {
      if (token.kind === 'anchor' && anchor === undefined) anchor = token.name
      else if (token.kind === 'tag' && tag === undefined) tag = token
      else break
      end = token.end.offset
      this.take()
    }
    const start = first.start
    if (anchor === undefined && tag === undefined) return { start }
    const written = tag === undefined ? undefined : this.expandTag(tag, start)
    const holder: Anchor = { node: undefined }
    if (anchor !== undefined) this.anchors.set(anchor, holder)
    return {
      start,
      range: { start: start.offset, end },
      holder,
      ...(anchor === undefined ? {} : { anchor }),
      ...(written === undefined ? {} : { tag: written }),
    }
  }

  /** The tag in its short form; a lone `!` counts as none. */
  private expandTag(token: Token & { readonly kind: 'tag' }, start: Mark): string | undefined {
    const { handle, suffix } = token
    const prefix = handle === '' ? '' : this.tagPrefixes.get(handle)
    if (prefix === undefined) {
      this.fail('unknown-tag-handle', start, token.start)
      return undefined
    }
    const tag = prefix + suffix
    if (tag === '!') return undefined
    const standard = 'tag:yaml.org,2002:'
    const short = tag.startsWith(standard) ? `!!${tag.slice(standard.length)}` : tag
    if (!knownTags.has(short)) {
      const range = { start: token.start.offset, end: token.end.offset }
      this.oddities.push({ kind: 'tag', tag: short, range })
    }
    return short
  }

  private composeScalar(token: ScalarToken, properties: Properties): YamlNode {
    this.take()
    this.lastEnd = token.contentEnd
    const range = { start: token.start.offset, end: token.contentEnd }
    const { style, text, pieces } = token
    return this.scalar({ style, text, pieces, range }, properties)
  }

  /** A value that is not written: null, unless a tag says otherwise. */
  private emptyScalar(properties?: Properties): YamlNode {
    const range = { start: this.lastEnd, end: this.lastEnd }
    return this.scalar({ style: 'plain', text: '', pieces: [], range }, properties)
  }

  private scalar(
    written: Pick<YamlScalar, 'style' | 'text' | 'pieces' | 'range'>,
    properties: Properties | undefined,
  ): YamlScalar {
    const { style, text } = written
    const value = resolveScalar(text, style, properties?.tag)
    return {
      kind: 'scalar',
      ...written,
      value: value ?? { kind: 'string', value: text },
      ...(value === undefined ? { unfit: true } : {}),
      ...(properties === undefined ? {} : published(properties)),
    }
  }

  // --- block collections

  private composeBlockSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    this.take()
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'block-end') {
        this.take()
        break
      }
      if (token.kind !== 'block-entry') {
        this.fail('no-dash', start, token.start)
        break
      }
      this.take()
      items.push(this.composeUnless(isEntryOrEnd, true, false))
    }
    return this.sequence(items, false, properties, start)
  }

  /** A list at the column of its key, which has no tokens for its start and end. */
  private composeIndentlessSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    while (this.peek()?.kind === 'block-entry') {
      this.take()
      items.push(this.composeUnless(isEntryKeyOrEnd, true, false))
    }
    return this.sequence(items, false, properties, start)
  }

  private composeBlockMapping(properties: Properties, start: Mark): YamlNode {
    const entries: YamlEntry[] = []
    this.take()
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'block-end') {
        this.take()
        break
      }
      if (token.kind !== 'key') {
        this.fail('no-key', start, token.start)
        break
      }
      this.take()
      const key = this.composeUnless(isKeyOrEnd, true, true)
      entries.push({ key, value: this.composeBlockValue() })
    }
    return this.mapping(entries, false, properties, start)
  }

  private composeBlockValue(): YamlNode {
    if (this.peek()?.kind !== 'value') return this.emptyScalar()
    this.take()
    return this.composeUnless(isKeyOrEnd, true, true)
  }

  /** A node, or an empty one when the next token cannot begin one. */
  private composeUnless(
    ends: (token: Token) => boolean,
    block: boolean,
    indentless: boolean,
  ): YamlNode {
    const token = this.peek()
    if (token === undefined || ends(token)) return this.emptyScalar()
    return this.composeNode(block, indentless)
  }

  // --- flow collections

  private composeFlowSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    this.take()
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'flow-sequence-end') break
      if (items.length > 0) {
        if (token.kind !== 'flow-entry') {
          this.fail('no-comma-or-bracket', start, token.start)
          break
        }
        this.take()
        token = this.peek()
        if (token === undefined || token.kind === 'flow-sequence-end') break
      }
      items.push(token.kind === 'key' ? this.composeFlowPair() : this.composeNode(false, false))
    }
    this.take()
    return this.sequence(items, true, properties, start)
  }

  /** `[a: b]`: a mapping of one entry without brackets. */
  private composeFlowPair(): YamlNode {
    const token = this.peek()
    if (token === undefined) return this.emptyScalar()
    this.take()
    this.nodeCount++
    const key = this.composePairKey()
    const value = this.composeFlowValue('flow-sequence-end')
    return this.mapping([{ key, value }], true, { start: token.start }, token.start)
  }

  private composePairKey(): YamlNode {
    const token = this.peek()
    if (token === undefined || !isValueOrFlowEnd(token, 'flow-sequence-end')) {
      return this.composeNode(false, false)
    }
    // yaml.v3 drops the token that it finds in place of the key, whatever it is.
    this.take()
    return this.emptyScalar()
  }

  private composeFlowMapping(properties: Properties, start: Mark): YamlNode {
    const entries: YamlEntry[] = []
    this.take()
    for (let token = this.peek(); token !== undefined; token = this.peek()) {
      if (token.kind === 'flow-mapping-end') break
      if (entries.length > 0) {
        if (token.kind !== 'flow-entry') {
          this.fail('no-comma-or-brace', start, token.start)
          break
        }
        this.take()
        token = this.peek()
        if (token === undefined || token.kind === 'flow-mapping-end') break
      }
      entries.push(this.composeFlowEntry(token))
    }
    this.take()
    return this.mapping(entries, true, properties, start)
  }

  private composeFlowEntry(token: Token): YamlEntry {
    if (token.kind !== 'key') {
      const key = this.composeNode(false, false)
      return { key, value: this.emptyScalar() }
    }
    this.take()
    const key = this.composeUnless(
      (next) => isValueOrFlowEnd(next, 'flow-mapping-end'),
      false,
      false,
    )
    return { key, value: this.composeFlowValue('flow-mapping-end') }
  }

  private composeFlowValue(end: 'flow-sequence-end' | 'flow-mapping-end'): YamlNode {
    if (this.peek()?.kind !== 'value') return this.emptyScalar()
    this.take()
    return this.composeUnless(
      (token) => token.kind === 'flow-entry' || token.kind === end,
      false,
      false,
    )
  }

  // --- building and stepping

  private sequence(
    items: readonly YamlNode[],
    flow: boolean,
    properties: Properties,
    start: Mark,
  ): YamlSequence {
    const range = { start: start.offset, end: Math.max(start.offset, this.lastEnd) }
    return { kind: 'sequence', flow, items, range, ...published(properties) }
  }

  private mapping(
    entries: readonly YamlEntry[],
    flow: boolean,
    properties: Properties,
    start: Mark,
  ): YamlMapping {
    const range = { start: start.offset, end: Math.max(start.offset, this.lastEnd) }
    return { kind: 'mapping', flow, entries, range, ...published(properties) }
  }

  /** The next token; undefined once reading has failed. */
  private peek(): Token | undefined {
    if (this.failure !== undefined) return undefined
    const token = this.scanner.peek()
    if (token.kind !== 'failure') return token
    this.failure = token
    return undefined
  }

  /** Steps over the token that `peek` gave, if any. */
  private take(): void {
    const token = this.peek()
    if (token === undefined) return
    if (token.end.offset > token.start.offset) this.lastEnd = token.end.offset
    this.scanner.skip()
  }

  private fail(problem: SyntaxProblem, context: Mark | undefined, at: Mark): void {
    this.failure ??= { kind: 'failure', stage: 'parser', problem, context, at }
  }
}

function published(properties: Properties): {
  readonly properties?: Range
  readonly anchor?: string
  readonly tag?: string
} {
  const { range, anchor, tag } = properties
  return {
    ...(range === undefined ? {} : { properties: range }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(tag === undefined ? {} : { tag }),
  }
}

function isEntryOrEnd(token: Token): boolean {
  return token.kind === 'block-entry' || token.kind === 'block-end'
}

function isKeyOrEnd(token: Token): boolean {
  return token.kind === 'key' || token.kind === 'value' || token.kind === 'block-end'
}

function isEntryKeyOrEnd(token: Token): boolean {
  return token.kind === 'block-entry' || isKeyOrEnd(token)
}

function isValueOrFlowEnd(token: Token, end: Token['kind']): boolean {
  return token.kind === 'value' || token.kind === 'flow-entry' || token.kind === end
}

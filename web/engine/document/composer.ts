// Over 300 lines: the productions of libyaml's parser, one method each.
import type { Range } from '../text/span.ts'
import type { Mark } from './cursor.ts'
import { Anchors, type Properties, readProperties } from './node-properties.ts'
import type { Oddity } from './oddity.ts'
import { resolveScalar } from './resolve-scalar.ts'
import type { Scanner } from './scanner.ts'
import { TagHandles } from './tag-handles.ts'
import type { Failure, ScalarToken, Token } from './token.ts'
import { TokenSource } from './token-source.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from './tree.ts'

/** The most values in a document. */
export const mostNodes: number = 200_000
/** The most collections inside each other. */
export const deepestNode: number = 500

export type Composition = {
  /** What was read, up to the failure if there is one; undefined for an empty text. */
  readonly root: YamlNode | undefined
  readonly failure: Failure | undefined
  readonly anchors: Anchors
  /** Tags that yaml.v3 ignores. */
  readonly oddities: readonly Oddity[]
  readonly nodeCount: number
  /** Behind the last token of the first document. */
  readonly end: number
}

/**
 * Reads the first document into a tree (yaml.v3 `parserc.go`, and `decode.go`, parser). The order
 * in which tokens are looked at is libyaml's, so that of two mistakes the same one is met first.
 */
export function composeDocument(scanner: Scanner): Composition {
  return new Composer(scanner).compose()
}

class Composer {
  private readonly tokens: TokenSource
  private readonly handles: TagHandles
  private readonly anchors = new Anchors()
  private nodeCount = 0
  private depth = 0

  constructor(scanner: Scanner) {
    this.tokens = new TokenSource(scanner)
    this.handles = new TagHandles(this.tokens)
  }

  compose(): Composition {
    const { tokens, handles, anchors } = this
    const root = this.composeDocument()
    if (tokens.peek()?.kind === 'document-end') tokens.take()
    const { failure, lastEnd: end } = tokens
    const { oddities } = handles
    return { root, failure, anchors, oddities, nodeCount: this.nodeCount, end }
  }

  private composeDocument(): YamlNode | undefined {
    // The start of the stream.
    this.tokens.take()
    const first = this.tokens.peek()
    if (first === undefined || first.kind === 'stream-end') return undefined
    this.handles.readDirectives()
    const token = this.tokens.peek()
    if (token === undefined) return undefined
    if (token.kind === 'document-start') {
      this.tokens.take()
      return this.composeExplicitContent()
    }
    if (first.kind === 'version-directive' || first.kind === 'tag-directive') {
      this.tokens.fail('no-document-start', undefined, token.start)
      return undefined
    }
    return this.composeNode(true, false)
  }

  private composeExplicitContent(): YamlNode | undefined {
    const token = this.tokens.peek()
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

  // --- nodes

  private composeNode(block: boolean, indentless: boolean): YamlNode {
    const first = this.tokens.peek()
    if (first === undefined) return this.emptyScalar()
    this.countNode(first)
    if (first.kind === 'alias') {
      this.tokens.take()
      return this.anchors.makeAlias(first)
    }
    const properties = readProperties(this.tokens, this.handles, this.anchors, first.start)
    const token = this.tokens.peek()
    if (token === undefined) return this.emptyScalar()
    this.depth++
    const node = this.composeContent(token, properties, block, indentless)
    this.depth--
    if (properties.holder !== undefined) properties.holder.node = node
    return node
  }

  private countNode(token: Token): void {
    this.nodeCount++
    if (this.nodeCount > mostNodes) this.tokens.fail('too-many-nodes', undefined, token.start)
    if (this.depth >= deepestNode) this.tokens.fail('too-deep', undefined, token.start)
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
    if (properties.written === undefined) {
      const problem = token.kind === 'value' && !block ? 'flow-colon' : 'no-content'
      this.tokens.fail(problem, properties.start, token.start)
    }
    return this.emptyScalar(properties)
  }

  private composeScalar(token: ScalarToken, properties: Properties): YamlNode {
    this.tokens.take()
    const range = { start: token.start.offset, end: token.contentEnd }
    const { style, text, pieces } = token
    return this.scalar({ style, text, pieces, range }, properties)
  }

  /** A value that is not written: null, unless a tag says otherwise. */
  private emptyScalar(properties?: Properties): YamlNode {
    const { lastEnd } = this.tokens
    const range = { start: lastEnd, end: lastEnd }
    return this.scalar({ style: 'plain', text: '', pieces: [], range }, properties)
  }

  private scalar(
    written: Pick<YamlScalar, 'style' | 'text' | 'pieces' | 'range'>,
    properties: Properties | undefined,
  ): YamlScalar {
    const { style, text, pieces, range } = written
    const tagged = properties?.written
    const value = resolveScalar(text, style, tagged?.tag)
    if (value !== undefined && tagged === undefined) {
      // Nearly all are so: in one piece, which is quicker than to spread.
      return { kind: 'scalar', style, text, pieces, range, value }
    }
    return {
      kind: 'scalar',
      ...written,
      value: value ?? { kind: 'string', value: text },
      ...(value === undefined ? { unfit: true } : {}),
      ...tagged,
    }
  }

  // --- block collections

  private composeBlockSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    this.tokens.take()
    for (let token = this.tokens.peek(); token !== undefined; token = this.tokens.peek()) {
      if (token.kind === 'block-end') {
        this.tokens.take()
        break
      }
      if (token.kind !== 'block-entry') {
        this.tokens.fail('no-dash', start, token.start)
        break
      }
      this.tokens.take()
      items.push(this.composeUnless(isEntryOrEnd, true, false))
    }
    return this.sequence(items, false, properties, start)
  }

  /** A list at the column of its key, which has no tokens for its start and end. */
  private composeIndentlessSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    while (this.tokens.peek()?.kind === 'block-entry') {
      this.tokens.take()
      items.push(this.composeUnless(isEntryKeyOrEnd, true, false))
    }
    return this.sequence(items, false, properties, start)
  }

  private composeBlockMapping(properties: Properties, start: Mark): YamlNode {
    const entries: YamlEntry[] = []
    this.tokens.take()
    for (let token = this.tokens.peek(); token !== undefined; token = this.tokens.peek()) {
      if (token.kind === 'block-end') {
        this.tokens.take()
        break
      }
      if (token.kind !== 'key') {
        this.tokens.fail('no-key', start, token.start)
        break
      }
      this.tokens.take()
      const key = this.composeUnless(isKeyOrEnd, true, true)
      entries.push({ key, value: this.composeBlockValue() })
    }
    return this.mapping(entries, false, properties, start)
  }

  private composeBlockValue(): YamlNode {
    if (this.tokens.peek()?.kind !== 'value') return this.emptyScalar()
    this.tokens.take()
    return this.composeUnless(isKeyOrEnd, true, true)
  }

  /** A node, or an empty one when the next token cannot begin one. */
  private composeUnless(
    ends: (token: Token) => boolean,
    block: boolean,
    indentless: boolean,
  ): YamlNode {
    const token = this.tokens.peek()
    if (token === undefined || ends(token)) return this.emptyScalar()
    return this.composeNode(block, indentless)
  }

  // --- flow collections

  private composeFlowSequence(properties: Properties, start: Mark): YamlNode {
    const items: YamlNode[] = []
    this.tokens.take()
    for (let token = this.tokens.peek(); token !== undefined; token = this.tokens.peek()) {
      if (token.kind === 'flow-sequence-end') break
      if (items.length > 0) {
        if (token.kind !== 'flow-entry') {
          this.tokens.fail('no-comma-or-bracket', start, token.start)
          break
        }
        this.tokens.take()
        token = this.tokens.peek()
        if (token === undefined || token.kind === 'flow-sequence-end') break
      }
      items.push(token.kind === 'key' ? this.composeFlowPair() : this.composeNode(false, false))
    }
    this.tokens.take()
    return this.sequence(items, true, properties, start)
  }

  /** `[a: b]`: a mapping of one entry without brackets. */
  private composeFlowPair(): YamlNode {
    const token = this.tokens.peek()
    if (token === undefined) return this.emptyScalar()
    this.tokens.take()
    this.nodeCount++
    const key = this.composePairKey()
    const value = this.composeFlowValue('flow-sequence-end')
    return this.mapping([{ key, value }], true, { start: token.start }, token.start)
  }

  private composePairKey(): YamlNode {
    const token = this.tokens.peek()
    if (token === undefined || !isValueOrFlowEnd(token, 'flow-sequence-end')) {
      return this.composeNode(false, false)
    }
    // yaml.v3 drops the token that it finds in place of the key, whatever it is.
    this.tokens.take()
    return this.emptyScalar()
  }

  private composeFlowMapping(properties: Properties, start: Mark): YamlNode {
    const entries: YamlEntry[] = []
    this.tokens.take()
    for (let token = this.tokens.peek(); token !== undefined; token = this.tokens.peek()) {
      if (token.kind === 'flow-mapping-end') break
      if (entries.length > 0) {
        if (token.kind !== 'flow-entry') {
          this.tokens.fail('no-comma-or-brace', start, token.start)
          break
        }
        this.tokens.take()
        token = this.tokens.peek()
        if (token === undefined || token.kind === 'flow-mapping-end') break
      }
      entries.push(this.composeFlowEntry(token))
    }
    this.tokens.take()
    return this.mapping(entries, true, properties, start)
  }

  private composeFlowEntry(token: Token): YamlEntry {
    if (token.kind !== 'key') {
      const key = this.composeNode(false, false)
      return { key, value: this.emptyScalar() }
    }
    this.tokens.take()
    const key = this.composeUnless(
      (next) => isValueOrFlowEnd(next, 'flow-mapping-end'),
      false,
      false,
    )
    return { key, value: this.composeFlowValue('flow-mapping-end') }
  }

  private composeFlowValue(end: 'flow-sequence-end' | 'flow-mapping-end'): YamlNode {
    if (this.tokens.peek()?.kind !== 'value') return this.emptyScalar()
    this.tokens.take()
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
    return { kind: 'sequence', flow, items, range: this.rangeFrom(start), ...properties.written }
  }

  private mapping(
    entries: readonly YamlEntry[],
    flow: boolean,
    properties: Properties,
    start: Mark,
  ): YamlMapping {
    return { kind: 'mapping', flow, entries, range: this.rangeFrom(start), ...properties.written }
  }

  private rangeFrom(start: Mark): Range {
    return { start: start.offset, end: Math.max(start.offset, this.tokens.lastEnd) }
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

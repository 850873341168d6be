import type { Code, CodeArgs } from '../diagnostic/codes.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Path, Related, Severity } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../document/document.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { MappingReader, type ResolvedEntry } from '../document/mapping-reader.ts'
import { startOf } from '../document/node.ts'
import type { YamlMapping, YamlNode } from '../document/tree.ts'
import { makeSpan, type Span } from '../text/span.ts'
import type { Intent } from './intent.ts'
import type { DictValue } from './model.ts'

/** What the readers of one document share. */
type Source = {
  readonly document: YamlDocument
  readonly collector: Collector<Intent>
  readonly mappings: MappingReader<Intent>
  /** Whether there may be aliases: without them no value is met twice. */
  readonly mayShare: boolean
  /** Values of dictionaries read already: an aliased one is read once and then shared. */
  readonly values: Map<YamlNode, DictValue>
  /** The same for values that are only handed on. */
  readonly looseValues: Map<YamlNode, PlainValue>
}

type Finding<C extends Code> = {
  readonly code: C
  readonly args: CodeArgs[C]
  readonly span: Span
  readonly severity?: Severity
  readonly related?: readonly Related[]
  readonly fixes?: readonly Intent[]
}

/** Stands wherever an alias does, and at times where none is. */
const ALIAS = /\*[\w-]/

/** Reads nodes at one place of a document and reports what is wrong there. */
export class Reader {
  private readonly source: Source
  /** The reader of the collection around this place, and where in it this place is. */
  private readonly outer: Reader | undefined
  private readonly step: string | number
  /** The node whose line gcluster names for every error inside it. */
  private readonly anchor: YamlNode | undefined

  private constructor(
    source: Source,
    outer: Reader | undefined,
    step: string | number,
    anchor: YamlNode | undefined,
  ) {
    this.source = source
    this.outer = outer
    this.step = step
    this.anchor = anchor
  }

  static of(document: YamlDocument, collector: Collector<Intent>): Reader {
    const source = {
      document,
      collector,
      mappings: new MappingReader(document.file, collector),
      mayShare: ALIAS.test(document.text),
      values: new Map(),
      looseValues: new Map(),
    }
    return new Reader(source, undefined, '', undefined)
  }

  /** Built when it is asked for: most values have nothing to report. */
  get path(): Path {
    return this.outer === undefined ? [] : [...this.outer.path, this.step]
  }

  /** The same reader for a value inside. */
  at(step: string | number): Reader {
    return new Reader(this.source, this, step, this.anchor)
  }

  /**
   * A reader for a node inside which gcluster names no places of their own: spans of errors then
   * begin on the node's first line, and `related` has the exact place.
   */
  within(node: YamlNode): Reader {
    return new Reader(this.source, this.outer, this.step, this.anchor ?? node)
  }

  get text(): string {
    return this.source.document.text
  }

  /** The content of a node, without anchor and tag; an alias itself, not what it stands for. */
  spanOf(node: YamlNode): Span {
    return makeSpan(this.source.document.file, node.range.start, node.range.end)
  }

  /** The node with its anchor and tag. */
  writtenSpan(node: YamlNode): Span {
    return makeSpan(this.source.document.file, startOf(node), node.range.end)
  }

  makeSpan(start: number, end: number): Span {
    return makeSpan(this.source.document.file, start, end)
  }

  entriesOf(mapping: YamlMapping): ReadonlyMap<string, ResolvedEntry> {
    return this.source.mappings.entriesOf(mapping, this.path)
  }

  /** Reports an error, unless another severity is given. */
  report<C extends Code>(finding: Finding<C>): void {
    const { span, related = [] } = finding
    const place = this.anchored(span)
    this.source.collector.add({
      severity: 'error',
      path: this.path,
      ...finding,
      span: place,
      related: place === span ? related : [...related, { span, what: 'itself' }],
    })
  }

  private anchored(span: Span): Span {
    if (this.anchor === undefined) return span
    const start = startOf(this.anchor)
    const isOnLine = start <= span.start && !/[\r\n]/.test(this.text.slice(start, span.start))
    return isOnLine ? span : this.makeSpan(start, Math.max(start, span.end))
  }

  /** Takes the value at this place away, with its key; nothing in a text that is not edited. */
  removal(): readonly Intent[] {
    const { file } = this.source.document
    if (file !== 'blueprint' && file !== 'deployment') return []
    return [{ kind: 'remove-value', file, path: this.path }]
  }

  /** Writes this YAML in place of the value at this place. */
  replacement(yaml: string): readonly Intent[] {
    const { file } = this.source.document
    if (file !== 'blueprint' && file !== 'deployment') return []
    return [{ kind: 'set-value', file, path: this.path, value: { kind: 'yaml', text: yaml } }]
  }

  /** Reads a value of a dictionary unless it was read before; then the same is given again. */
  once(node: YamlNode, read: (reader: Reader) => DictValue): DictValue {
    if (!this.source.mayShare) return read(this)
    const known = this.source.values.get(node)
    if (known !== undefined) return known
    const value = read(this)
    this.source.values.set(node, value)
    return value
  }

  /** The same for a value that is only handed on. */
  onceLoose(node: YamlNode, read: () => PlainValue): PlainValue {
    const known = this.source.looseValues.get(node)
    if (known !== undefined) return known
    const value = read()
    this.source.looseValues.set(node, value)
    return value
  }
}

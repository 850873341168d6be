import type { Collector } from '../diagnostic/collector.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { type FileId, makeSpan, type Span } from '../text/span.ts'
import { resolveAlias, startOf, textOf } from './node.ts'
import type { YamlMapping, YamlNode, YamlScalar } from './tree.ts'

/** An entry of a mapping after merge keys. */
export type ResolvedEntry = {
  readonly name: string
  readonly key: YamlNode
  readonly value: YamlNode
  /** It came through a merge key, so its place is elsewhere in the text. */
  readonly merged: boolean
}

/**
 * Reads mappings of one document as yaml.v3 decodes them into maps with text as keys (`decode.go`,
 * mapping and merge): equal keys are errors, keys without text are dropped, `<<` brings in what is
 * not there yet. Each mapping's own faults are reported once, however often it is read.
 */
export class MappingReader<Fix = never> {
  private readonly file: FileId
  private readonly collector: Collector<Fix>
  private readonly checked = new Set<YamlNode>()

  constructor(file: FileId, collector: Collector<Fix>) {
    this.file = file
    this.collector = collector
  }

  /** The entries by name, as written, merged ones at the end. `path` is that of the mapping. */
  entriesOf(mapping: YamlMapping, path: Path): ReadonlyMap<string, ResolvedEntry> {
    const entries = new Map<string, ResolvedEntry>()
    this.addMapping(mapping, undefined, entries, path)
    return entries
  }

  /** `taken`: names that a merge must leave alone; undefined for the mapping itself. */
  private addMapping(
    mapping: YamlMapping,
    taken: Set<string> | undefined,
    entries: Map<string, ResolvedEntry>,
    path: Path,
  ): void {
    const isFirst = !this.checked.has(mapping)
    this.checked.add(mapping)
    if (isFirst) this.reportEqualKeys(mapping, path)
    let merge: YamlNode | undefined
    for (const { key, value } of mapping.entries) {
      if (isMergeKey(key)) {
        merge = value
        continue
      }
      const name = this.nameOf(key, path, isFirst)
      if (name === undefined || taken?.has(name)) continue
      taken?.add(name)
      entries.set(name, { name, key, value, merged: taken !== undefined })
    }
    if (merge !== undefined) this.addMerge(merge, taken ?? namesToKeep(mapping), entries, path)
  }

  /** The value of `<<`: a mapping or a list of mappings, of which the first to name a key wins. */
  private addMerge(
    merge: YamlNode,
    taken: Set<string>,
    entries: Map<string, ResolvedEntry>,
    path: Path,
  ): void {
    const sources = merge.kind === 'sequence' ? merge.items : [merge]
    for (const source of sources) {
      const target = resolveAlias(source)
      if (target === undefined) continue
      if (target.kind === 'mapping') this.addMapping(target, taken, entries, path)
      else this.reportMerge(source, path)
    }
  }

  private reportMerge(source: YamlNode, path: Path): void {
    if (this.checked.has(source)) return
    this.checked.add(source)
    const span = this.spanOf(source)
    this.collector.add({ code: 'yaml-merge', args: {}, severity: 'error', span, path })
  }

  /** Undefined, with a finding, for null and for anything but a scalar. */
  private nameOf(key: YamlNode, path: Path, report: boolean): string | undefined {
    const scalar = resolveAlias(key)
    if (scalar?.kind === 'scalar' && scalar.value.kind !== 'null') {
      if (report && scalar.unfit) this.reportUnfit(scalar, path)
      return textOf(scalar)
    }
    if (scalar === undefined || !report) return undefined
    const found = scalar.kind === 'sequence' ? 'list' : scalar.kind === 'mapping' ? 'map' : 'null'
    const severity = found === 'null' ? 'warning' : 'error'
    this.collector.add({
      code: 'yaml-key',
      args: { found },
      severity,
      span: this.spanOf(key),
      path,
    })
    return undefined
  }

  private reportUnfit(scalar: YamlScalar, path: Path): void {
    const args = { tag: scalar.tag ?? '', known: true }
    const span = this.spanOf(scalar)
    this.collector.add({ code: 'yaml-tag', args, severity: 'error', span, path })
  }

  /** Keys are equal when they are of one kind and have one text, whatever their quotes. */
  private reportEqualKeys(mapping: YamlMapping, path: Path): void {
    if (hasDistinctTexts(mapping)) return
    const first = new Map<string, YamlNode>()
    for (const { key } of mapping.entries) {
      const text = keyText(key)
      const identity = `${key.kind}:${text}`
      const earlier = first.get(identity)
      if (earlier === undefined) {
        first.set(identity, key)
        continue
      }
      this.collector.add({
        code: 'yaml-duplicate-key',
        args: { key: text },
        severity: 'error',
        span: this.spanOf(key),
        path: [...path, text],
        related: [{ span: this.spanOf(earlier), what: 'first-key', name: text }],
      })
    }
  }

  private spanOf(node: YamlNode): Span {
    return makeSpan(this.file, startOf(node), node.range.end)
  }
}

/** Whether no two keys have one text, of whatever kind they are: the usual case, seen at once. */
function hasDistinctTexts({ entries }: YamlMapping): boolean {
  const texts = new Set<string>()
  for (const { key } of entries) texts.add(keyText(key))
  return texts.size === entries.length
}

function keyText(key: YamlNode): string {
  return key.kind === 'scalar' ? key.text : key.kind === 'alias' ? key.name : ''
}

/** `<<` without quotes, or with the tag `!!merge`. */
export function isMergeKey(key: YamlNode): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false
  return key.tag === undefined ? key.style === 'plain' : key.tag === '!!merge'
}

/**
 * The names that a merge leaves alone. yaml.v3 compares resolved keys here, so that a key like `1`
 * or `true` of the mapping itself does not keep the merged one of the same text out.
 */
function namesToKeep(mapping: YamlMapping): Set<string> {
  const names = new Set<string>()
  for (const { key } of mapping.entries) {
    const scalar = resolveAlias(key)
    if (scalar?.kind === 'scalar' && scalar.value.kind === 'string') names.add(scalar.value.value)
  }
  return names
}

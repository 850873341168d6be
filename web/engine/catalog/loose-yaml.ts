import { makeCollector } from '../diagnostic/collector.ts'
import { MappingReader, type ResolvedEntry } from '../document/mapping-reader.ts'
import { resolveAlias, textOf } from '../document/node.ts'
import { parseDocument } from '../document/parse-document.ts'
import type { YamlNode, YamlScalar } from '../document/tree.ts'

type Entries = ReadonlyMap<string, ResolvedEntry>

/** Words of YAML 1.1 that yaml.v3 takes where a bool is wanted, in quotes too. */
const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['y', 'Y', 'yes', 'on'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'off'].map((word) => [word, false] as const),
])

/**
 * Reads YAML the way yaml.v3 fills typed fields: null leaves a field empty, a number is taken for
 * text. Anything of the wrong shape makes the whole not fit; nothing is said about where.
 */
export class LooseYaml {
  private readonly collector = makeCollector()
  private readonly mappings = new MappingReader('module:', this.collector)
  private isMisshapen = false

  /** The root's entries; none for an empty text. */
  read(text: string): Entries {
    const { root, diagnostics } = parseDocument('module:', text)
    if (root !== undefined) return this.entriesOf(root)
    this.isMisshapen = diagnostics.some(({ code }) => code !== 'yaml-empty')
    return new Map()
  }

  /** Whether all that was read had its shape, so far. */
  get fits(): boolean {
    return !this.isMisshapen && this.collector.all.every(({ severity }) => severity !== 'error')
  }

  entriesOf(node: YamlNode | undefined): Entries {
    const target = node && resolveAlias(node)
    if (target?.kind === 'mapping') return this.mappings.entriesOf(target, [])
    return this.nothingIn(target, new Map())
  }

  /** Undefined for null, which is no list. */
  itemsOf(node: YamlNode | undefined): readonly YamlNode[] | undefined {
    const target = node && resolveAlias(node)
    return target?.kind === 'sequence' ? target.items : this.nothingIn(target, undefined)
  }

  textOf(node: YamlNode | undefined): string {
    const target = node && resolveAlias(node)
    if (target?.kind !== 'scalar' || target.value.kind === 'null') return this.nothingIn(target, '')
    return textOf(target)
  }

  flagOf(node: YamlNode | undefined): boolean {
    const target = node && resolveAlias(node)
    if (target?.kind !== 'scalar') return this.nothingIn(target, false)
    if (target.value.kind === 'bool') return target.value.value
    const flag = target.value.kind === 'string' ? FLAGS.get(target.value.value) : undefined
    return flag ?? this.nothingIn(target, false)
  }

  /** A value of any shape as plain data; maps are `Map`s, because names are the author's. */
  plainOf(node: YamlNode): unknown {
    const target = resolveAlias(node)
    if (target === undefined) return null
    if (target.kind === 'scalar') return plainScalar(target)
    if (target.kind === 'sequence') return target.items.map((item) => this.plainOf(item))
    const entries = [...this.mappings.entriesOf(target, [])]
    return new Map(entries.map(([name, { value }]) => [name, this.plainOf(value)]))
  }

  /** What stands for a missing or null node; any other one is misshapen. */
  private nothingIn<T>(target: YamlNode | undefined, nothing: T): T {
    const isNull = target?.kind === 'scalar' && target.value.kind === 'null'
    if (target !== undefined && !isNull) this.isMisshapen = true
    return nothing
  }
}

/** Whole numbers that JavaScript cannot hold stay `bigint`. */
function plainScalar({ value, text }: YamlScalar): unknown {
  switch (value.kind) {
    case 'null':
      return null
    case 'timestamp':
      return text
    case 'int': {
      const number = Number(value.value)
      return Number.isSafeInteger(number) ? number : value.value
    }
    default:
      return value.value
  }
}

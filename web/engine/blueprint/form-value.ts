import type { PlainValue } from '../document/emit-value.ts'
import { printYaml } from '../document/print-yaml.ts'
import type { YamlMapping, YamlNode } from '../document/tree.ts'
import { editableYaml } from './editable-text.ts'

/**
 * A value as a form shows it, part by part. Plain data: it crosses to the page. Items and entries
 * stand as in the text, null ones too, so that their positions make paths.
 */
export type FormValue =
  | { readonly kind: 'none' }
  | { readonly kind: 'text' | 'number' | 'bool'; readonly text: string }
  | FormList
  | FormMap
  /** What no form can take apart: an alias, a tag, a merge. */
  | { readonly kind: 'yaml'; readonly yaml: string }

export type FormList = {
  readonly kind: 'list'
  readonly items: readonly FormValue[]
  readonly yaml: string
}

export type FormMap = {
  readonly kind: 'map'
  readonly entries: readonly FormEntry[]
  readonly yaml: string
}

export type FormEntry = { readonly name: string; readonly value: FormValue }

/** A value of the author; `text` is the file that the node's range counts in. */
export function formOfNode(node: YamlNode, text: string): FormValue {
  if (node.kind === 'scalar' && node.value.kind === 'null') return { kind: 'none' }
  const yaml = (): string => editableYaml({ span: node.range, node }, text)
  const isPlain = node.anchor === undefined && node.tag === undefined
  switch (node.kind) {
    case 'alias':
      return { kind: 'yaml', yaml: yaml() }
    case 'scalar':
      return isPlain ? { kind: kindOfScalar(node.value.kind), text: node.text } : formOfYaml(yaml)
    case 'sequence': {
      if (!isPlain) return formOfYaml(yaml)
      const items = node.items.map((item) => formOfNode(item, text))
      return { kind: 'list', items, yaml: yaml() }
    }
    case 'mapping': {
      const entries = isPlain ? entriesOf(node, text) : undefined
      return entries === undefined ? formOfYaml(yaml) : { kind: 'map', entries, yaml: yaml() }
    }
  }
}

function formOfYaml(yaml: () => string): FormValue {
  return { kind: 'yaml', yaml: yaml() }
}

function kindOfScalar(kind: string): 'text' | 'number' | 'bool' {
  if (kind === 'bool') return 'bool'
  return kind === 'int' || kind === 'float' ? 'number' : 'text'
}

/** Undefined for merges, for keys that are no names, and for names that stand there twice. */
function entriesOf({ entries }: YamlMapping, text: string): readonly FormEntry[] | undefined {
  const names = new Set<string>()
  const result: FormEntry[] = []
  for (const { key, value } of entries) {
    if (key.kind !== 'scalar' || (key.text === '<<' && key.style === 'plain')) return undefined
    if (names.has(key.text)) return undefined
    names.add(key.text)
    result.push({ name: key.text, value: formOfNode(value, text) })
  }
  return result
}

/** The YAML of a value that stands nowhere in the text yet, in block style, without a line end. */
export function yamlOfForm(value: FormValue): string {
  return printYaml(plainOf(value)).trimEnd()
}

function plainOf(value: FormValue): PlainValue {
  switch (value.kind) {
    case 'none':
    case 'yaml':
      return null
    case 'text':
      return value.text
    case 'bool':
      return value.text === 'true'
    case 'number':
      return /^-?\d+$/.test(value.text) ? BigInt(value.text) : Number(value.text)
    case 'list':
      return value.items.map(plainOf)
    case 'map':
      return new Map(value.entries.map((entry) => [entry.name, plainOf(entry.value)]))
  }
}

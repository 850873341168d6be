import type { YamlAlias, YamlNode, YamlScalar } from './tree.ts'

/** The node that an alias stands for; undefined when there is none (which has its finding). */
export function resolveAlias(node: YamlNode): Exclude<YamlNode, YamlAlias> | undefined {
  if (node.kind !== 'alias') return node
  return node.target === undefined ? undefined : resolveAlias(node.target)
}

/** Where yaml.v3 says a node is: at its anchor or tag, if it has one. */
export function startOf(node: YamlNode): number {
  return node.properties?.start ?? node.range.start
}

/** What a scalar is where text is wanted: its text as written, decoded if it is `!!binary`. */
export function textOf(scalar: YamlScalar): string {
  return scalar.tag === '!!binary' && scalar.value.kind === 'string'
    ? scalar.value.value
    : scalar.text
}

/** Nothing, `~` or `null`, or a tag that says so. */
export function isNull(node: YamlNode): boolean {
  const target = resolveAlias(node)
  return target?.kind === 'scalar' && target.value.kind === 'null'
}

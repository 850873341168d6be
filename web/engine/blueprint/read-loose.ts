import type { PlainValue } from '../document/emit-value.ts'
import { resolveAlias } from '../document/node.ts'
import type { YamlNode, YamlScalar } from '../document/tree.ts'
import { reportUnfit } from './read-typed.ts'
import type { Reader } from './reader.ts'

/**
 * Reads a value that the toolkit takes in whatever form it has and hands on: only what makes
 * YAML itself fail is reported (equal keys, lists and maps as keys, wrong merges).
 */
export function readLoose(node: YamlNode, reader: Reader): PlainValue {
  const target = resolveAlias(node)
  if (target === undefined || reportUnfit(target, reader)) return null
  if (target.kind === 'scalar') return readScalar(target)
  return reader.onceLoose(target, () => {
    if (target.kind === 'sequence') {
      return target.items.map((item, index) => readLoose(item, reader.at(index)))
    }
    const entries = reader.entriesOf(target)
    return new Map(
      [...entries].map(([name, { value }]) => [name, readLoose(value, reader.at(name))]),
    )
  })
}

function readScalar({ value, text }: YamlScalar): PlainValue {
  if (value.kind === 'null') return null
  return value.kind === 'timestamp' ? text : value.value
}

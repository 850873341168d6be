import type { Path } from '../diagnostic/diagnostic.ts'
import { resolveAlias } from '../document/node.ts'
import type { DictValue } from './model.ts'

/** A value of the author, and how one gets to it. */
export type WrittenPart = { readonly value: DictValue; readonly path: Path }

/**
 * The items or entries of a value that lies at `path`, in the order of the text; none of a scalar.
 * Positions are those of the text, where the empty items count that the toolkit drops.
 */
export function writtenParts({ value, path }: WrittenPart): readonly WrittenPart[] {
  switch (value.kind) {
    case 'literal':
    case 'expression':
      return []
    case 'list': {
      const node = resolveAlias(value.node)
      const items = node?.kind === 'sequence' ? node.items : []
      return value.items.map((item) => ({ value: item, path: [...path, items.indexOf(item.node)] }))
    }
    case 'map':
      return [...value.entries.values()].map((entry) => {
        return { value: entry.value, path: [...path, entry.name] }
      })
  }
}

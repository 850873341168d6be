/** Up to so many nodes a lane is one column, as one reads a list. */
const oneColumn = 4

/** Beyond so many columns, thin layers share one. */
const mostColumns = 6

/**
 * The columns of a lane, left to right, from its layers. A small lane is a single column; a larger
 * one has a column a layer, where a full layer takes several and, in a long chain, thin neighbours
 * go together.
 */
export function arrangeColumns(
  layers: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const nodes = layers.flat()
  if (nodes.length <= oneColumn) return nodes.length === 0 ? [] : [nodes]
  const rows = Math.max(5, Math.ceil(Math.sqrt(nodes.length * 1.6)))
  const columns = layers.flatMap((layer) => splitEvenly(layer, rows))
  return columns.length <= mostColumns ? columns : joinThin(columns, rows)
}

function splitEvenly(layer: readonly string[], rows: number): readonly (readonly string[])[] {
  const parts = Math.ceil(layer.length / rows)
  const size = Math.ceil(layer.length / parts)
  return Array.from({ length: parts }, (_, part) => layer.slice(part * size, (part + 1) * size))
}

function joinThin(
  columns: readonly (readonly string[])[],
  rows: number,
): readonly (readonly string[])[] {
  const joined: (readonly string[])[] = []
  for (const column of columns) {
    const last = joined.at(-1)
    if (last !== undefined && last.length + column.length <= rows) {
      joined[joined.length - 1] = [...last, ...column]
    } else {
      joined.push(column)
    }
  }
  return joined
}

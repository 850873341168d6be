/** Up to so many nodes a lane is one column, as one reads a list. */
const oneColumn = 4

/** The most columns that any lane gets. */
export const mostColumns = 6

/** A layer of so many nodes is still one column. */
const longColumn = 10

/**
 * The columns of a lane, left to right, from its layers. A small lane is a single column. A larger
 * one has a column a layer, where an overlong layer takes several; when that makes more than
 * `most`, neighbouring layers go together.
 */
export function arrangeColumns(
  layers: readonly (readonly string[])[],
  most: number,
): readonly (readonly string[])[] {
  const nodes = layers.flat()
  if (nodes.length <= oneColumn || most === 1) return nodes.length === 0 ? [] : [nodes]
  const rows = Math.max(longColumn, Math.ceil(Math.sqrt(nodes.length * 1.6)))
  const columns = layers.flatMap((layer) => splitEvenly(layer, rows))
  let joined: readonly (readonly string[])[] = columns
  for (let room = Math.ceil(nodes.length / most); joined.length > most; room += 1) {
    joined = joinThin(columns, room)
  }
  return joined
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

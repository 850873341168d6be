import type { ExportedFile } from '../../state/analysis-store.ts'

/** A row of the tree: a folder, or a file with its text. */
export type TreeRow = {
  readonly path: string
  readonly name: string
  /** 1 at the top. */
  readonly level: number
  readonly file: ExportedFile | undefined
  /** Place among the rows of the same folder, from 1, and how many there are. */
  readonly position: number
  readonly siblings: number
}

/** Every folder and file, folders before files, each below its folder. */
export function treeRows(files: readonly ExportedFile[]): readonly TreeRow[] {
  return rowsBelow('', 1, files)
}

function rowsBelow(
  folder: string,
  level: number,
  files: readonly ExportedFile[],
): readonly TreeRow[] {
  const names = new Map<string, ExportedFile | undefined>()
  for (const file of files) {
    const [name = '', ...rest] = file.path.slice(folder.length).split('/')
    names.set(name, rest.length === 0 ? file : undefined)
  }
  const ordered = [...names].sort(
    ([a, aFile], [b, bFile]) =>
      Number(aFile !== undefined) - Number(bFile !== undefined) || (a < b ? -1 : 1),
  )
  return ordered.flatMap(([name, file], index) => {
    const path = folder + name
    const row = { path, name, level, file, position: index + 1, siblings: ordered.length }
    if (file !== undefined) return [row]
    const inside = files.filter((candidate) => candidate.path.startsWith(`${path}/`))
    return [row, ...rowsBelow(`${path}/`, level + 1, inside)]
  })
}

import { zipLimits } from './zip-limits.ts'

/** Why an archive is refused as a whole. `entry` is the name of the file in it that shows it. */
export type ZipProblem = {
  readonly kind:
    | 'no-zip'
    /** More than one list of files, or bytes that belong to none. */
    | 'ambiguous'
    | 'zip64'
    | 'encrypted'
    | 'method'
    | 'special-file'
    | 'name'
    | 'twice'
    | 'damaged'
    | 'archive-size'
    | 'entries'
    | 'depth'
    | 'file-size'
    | 'total-size'
    | 'ratio'
  readonly entry?: string | undefined
}

const sentences: Readonly<Record<ZipProblem['kind'], string>> = {
  'no-zip': 'it is no zip archive, or it is cut short',
  ambiguous: 'it can be read in two ways: there are bytes that belong to no file of it',
  zip64: 'it is in the zip64 form, which only archives far too large here need',
  encrypted: 'it is encrypted',
  method: 'it is packed in a way other than deflate',
  'special-file': 'it holds what is neither file, folder nor link',
  name: 'it holds a name that leads out of its folder or that no file may have',
  twice: 'it holds the same name twice',
  damaged: 'what it holds is not what it says it holds',
  'archive-size': `it is larger than ${mebibytes(zipLimits.archive)}`,
  entries: `it holds more than ${zipLimits.entries} files`,
  depth: `its folders are more than ${zipLimits.depth} deep`,
  'file-size': `it holds a file larger than ${mebibytes(zipLimits.file)}`,
  'total-size': `its files are larger than ${mebibytes(zipLimits.total)} together`,
  ratio: `it holds a file that unpacks to more than ${zipLimits.ratio} times its size`,
}

/** As the second half of a sentence: `mods.zip cannot be read: …`. */
export function formatZipProblem({ kind, entry }: ZipProblem): string {
  const sentence = sentences[kind]
  return entry === undefined ? sentence : `${sentence} (${printable(entry)})`
}

function mebibytes(bytes: number): string {
  return `${bytes / 1024 / 1024} MiB`
}

/** Names in hostile archives may hold anything. */
function printable(name: string): string {
  const shown = name.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\uFFFD')
  return shown.length > 120 ? `${shown.slice(0, 120)}…` : shown
}

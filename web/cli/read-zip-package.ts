import { formatZipProblem, type GivenPackage, readZip } from '../engine/index.ts'
import { givenFoldersOf } from '../engine/modules.ts'
import { UsageError } from './command.ts'
import { passedOver } from './read-folder.ts'
import { readInputFile } from './read-input-file.ts'

export type ZipPackage = {
  /** The one folder that everything lies in, as in the archives that hosts of repositories make. */
  readonly outer: string | undefined
  readonly find: GivenPackage
}

/** What stands for the archive where the engine looks files up by address. */
const ADDRESS = 'archive'

/** The folders of a zip; those inside its outermost folder are found without its name too. */
export function readZipPackage(path: string): ZipPackage {
  const isWanted = (file: string) => !file.split('/').some((part) => passedOver.has(part))
  const read = readZip(readInputFile(path), isWanted)
  if (read.kind === 'refused') {
    throw new UsageError(`${path} cannot be read: ${formatZipProblem(read.problem)}`)
  }
  const { files, executable, links } = read
  const place = { kind: 'remote', address: ADDRESS } as const
  const folders = givenFoldersOf([{ files, executable, leftOut: links, place }])
  const find: GivenPackage = (folder) =>
    folders.remotes.get(ADDRESS)?.(folder) ?? { kind: 'missing' }
  const outer = outerFolder([...files.keys(), ...links])
  if (outer === undefined) return { outer, find }
  return {
    outer,
    find: (folder) => {
      const found = folder === '' ? undefined : find(folder)
      return found?.kind === 'folder' ? found : find(folder === '' ? outer : `${outer}/${folder}`)
    },
  }
}

function outerFolder(paths: readonly string[]): string | undefined {
  const tops = new Set(paths.map((path) => path.slice(0, Math.max(0, path.indexOf('/')))))
  const [top] = tops
  return tops.size === 1 && top !== '' ? top : undefined
}

import { zipLimits } from '../engine/index.ts'
import type { PlacedFile } from './file-tree.ts'
import { isPassedOver } from './passed-over.ts'

/** What was dropped or chosen: files by themselves, and folders with all that is in them. */
export type ChosenFiles = {
  readonly files: readonly File[]
  readonly folders: ReadonlyMap<string, readonly PlacedFile[]>
}

export function isArchive({ name }: File): boolean {
  return /\.zip$/i.test(name)
}

/** What a file chooser gives; a folder chooser gives paths that begin with the folder's name. */
export function chosenFiles(list: Iterable<File>): ChosenFiles {
  const files: File[] = []
  const folders = new Map<string, PlacedFile[]>()
  for (const file of list) {
    const [folder = '', ...rest] = file.webkitRelativePath.split('/')
    if (rest.length === 0) files.push(file)
    else {
      const placed = folders.get(folder) ?? []
      folders.set(folder, placed)
      placed.push({ path: rest.join('/'), file })
    }
  }
  return { files, folders }
}

/**
 * What a drop brings. It must be called while the event is handled: afterwards the browser has
 * forgotten what was dropped.
 */
export function droppedFiles(transfer: DataTransfer): Promise<ChosenFiles> {
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const isWithoutFolders = !entries.some(({ isDirectory }) => isDirectory)
  return isWithoutFolders ? Promise.resolve(chosenFiles([...transfer.files])) : readEntries(entries)
}

async function readEntries(entries: readonly FileSystemEntry[]): Promise<ChosenFiles> {
  const files: File[] = []
  const folders = new Map<string, readonly PlacedFile[]>()
  for (const entry of entries) {
    if (isFile(entry)) files.push(await fileOf(entry))
    else if (isDirectory(entry)) folders.set(entry.name, await walk(entry))
  }
  return { files, folders }
}

/** All files below a folder; more than any tree may hold are not looked for. */
async function walk(root: FileSystemDirectoryEntry): Promise<readonly PlacedFile[]> {
  const placed: PlacedFile[] = []
  const waiting = [{ folder: root, path: '' }]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const entry of await childrenOf(next.folder)) {
      const path = `${next.path}${entry.name}`
      if (isPassedOver(path)) continue
      if (isDirectory(entry)) waiting.push({ folder: entry, path: `${path}/` })
      else if (isFile(entry)) placed.push({ path, file: await fileOf(entry) })
      if (placed.length > zipLimits.entries) return placed
    }
  }
  return placed
}

/** The browser gives them a hundred at a time. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (some.length === 0) return children
    children.push(...some)
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

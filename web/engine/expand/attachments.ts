import { splitPackage } from '../blueprint/module-source.ts'
import { findEmbeddedCopy } from '../catalog/embedded-copy.ts'
import { findModules } from '../catalog/found-modules.ts'
import type { Catalog, ModuleKind } from '../catalog/model.ts'
import type { ModuleFolder } from '../catalog/module-folder.ts'
import { cleanPath } from '../text/clean-path.ts'
import type { FoundFolder, GivenFolders, GivenPackage } from './given-folders.ts'

/** Files that a user added to a blueprint, and the sources that lead to them. */
export type Attachment = {
  /** By path from the place's folder. */
  readonly files: ModuleFolder
  /** Paths of links, which are not followed. */
  readonly leftOut: readonly string[]
  /** Paths of the files that may be run; absent where nobody can say. */
  readonly executable?: ReadonlySet<string>
  readonly place: AttachmentPlace
}

export type AttachmentPlace =
  /** A folder by its path from the blueprint's: `mods`; empty when it is that folder. */
  | { readonly kind: 'local'; readonly path: string }
  /** An address: of a repository at a ref, or of one folder in it. */
  | { readonly kind: 'remote'; readonly address: string }

/** Where the engine finds the files of attachments. Of two at one place the first counts. */
export function givenFoldersOf(attachments: readonly Attachment[]): GivenFolders {
  const locals: (readonly [string, Attachment])[] = []
  const remotes = new Map<string, GivenPackage>()
  for (const attachment of attachments) {
    const { place } = attachment
    if (place.kind === 'local') locals.push([cleanPath(place.path), attachment])
    else if (!remotes.has(place.address)) {
      remotes.set(place.address, (folder) => folderIn(attachment, folder))
    }
  }
  // The place that says most about a path is asked.
  locals.sort(([one], [other]) => other.length - one.length)
  return { local: (path) => findLocal(path, locals), remotes }
}

/** A module of an attachment: what a blueprint names it by, and its files. */
export type AttachedModule = {
  readonly source: string
  readonly kind: ModuleKind
  readonly files: ModuleFolder
}

/**
 * The modules that attachments bring, in their order. Those that the toolkit would not take from
 * there, because its own module has that path, are left out: nothing shadows a built-in module.
 */
export function attachedModules(
  attachments: readonly Attachment[],
  catalog: Catalog,
): readonly AttachedModule[] {
  const found = new Map<string, AttachedModule>()
  for (const { place, files } of attachments) {
    for (const { folder, kind, files: inside } of findModules(files)) {
      const source = sourceIn(place, folder)
      if (found.has(source) || findEmbeddedCopy(source, catalog) !== undefined) continue
      found.set(source, { source, kind, files: inside })
    }
  }
  return [...found.values()]
}

/** The source that leads to a folder of an attachment. */
function sourceIn(place: AttachmentPlace, folder: string): string {
  if (place.kind === 'local') {
    const path = cleanPath([place.path, folder].filter((part) => part !== '').join('/'))
    return path.startsWith('/') || path.startsWith('../') ? path : `./${path}`
  }
  const { address, folder: outer } = splitPackage(place.address)
  const inner = cleanPath(`/${outer}/${folder}`)
  if (inner === '/') return place.address
  const mark = address.indexOf('?')
  const [root, query] = mark < 0 ? [address, ''] : [address.slice(0, mark), address.slice(mark)]
  return `${root}/${inner}${query}`
}

function findLocal(
  path: string,
  places: readonly (readonly [string, Attachment])[],
): FoundFolder | undefined {
  for (const [place, attachment] of places) {
    const inner = pathWithin(path, place)
    if (inner !== undefined) return folderIn(attachment, inner)
  }
  return undefined
}

/** Undefined when the path leads elsewhere. */
function pathWithin(path: string, place: string): string | undefined {
  if (path === place) return ''
  if (place === '.') return path.startsWith('/') || path.startsWith('..') ? undefined : path
  return path.startsWith(`${place}/`) ? path.slice(place.length + 1) : undefined
}

function folderIn({ files, leftOut, executable }: Attachment, folder: string): FoundFolder {
  if (folder === '') return { kind: 'folder', files, leftOut, ...(executable && { executable }) }
  const prefix = `${folder}/`
  const within = (path: string): readonly string[] =>
    path.startsWith(prefix) ? [path.slice(prefix.length)] : []
  const inside = new Map(
    [...files].flatMap(([path, content]) => within(path).map((inner) => [inner, content] as const)),
  )
  if (inside.size > 0) {
    return {
      kind: 'folder',
      files: inside,
      leftOut: leftOut.flatMap(within),
      ...(executable && { executable: new Set([...executable].flatMap(within)) }),
    }
  }
  if (!files.has(folder)) return { kind: 'missing' }
  const problem = { fault: { kind: 'not-a-folder' }, file: undefined, line: undefined } as const
  return { kind: 'unreadable', problem }
}

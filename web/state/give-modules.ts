import { composeSource, parseSource } from '../engine/index.ts'
import type { FilesReport, FoundModuleSummary, ModulePackage } from '../platform/engine-protocol.ts'
import type { FileTree } from '../platform/file-tree.ts'
import { packageSource } from '../platform/package-source.ts'
import { moduleLibrary } from './module-library.ts'
import { packageStore, receivePackages } from './package-store.ts'
import { freshKey, givePackages, workspaceStore } from './workspace-store.ts'

export type { FilesReport, FoundModuleSummary, ModulePackage } from '../platform/engine-protocol.ts'

/** A tree with what the engine found in it. */
export type DescribedTree = { readonly tree: FileTree; readonly report: FilesReport }

export async function describeTree(tree: FileTree): Promise<DescribedTree> {
  return { tree, report: await moduleLibrary().describeFiles(tree.name, tree.files) }
}

/**
 * The packages of a tree whose modules are on their own: a folder or a zip is found by its name, a
 * zip with one folder around everything by the name of that folder. Where `text`, the blueprint,
 * names the folders of a zip in another way, they are found so: beside it, or by the zip's name.
 */
export function localPackages(described: DescribedTree, text: string): readonly ModulePackage[] {
  const [usual, other] = readingsOf(described)
  const isNamed = other.some(({ place }) => place.kind === 'local' && names(text, place.path))
  return isNamed ? other : usual
}

type Reading = readonly ModulePackage[]

/** How a tree is found usually, and how it may be found as well. */
function readingsOf({ tree, report }: DescribedTree): readonly [usual: Reading, other: Reading] {
  const named = packageOf(tree, tree.name)
  if (!tree.isArchive) return [[named], []]
  const outer = outerFolder(tree.files, report)
  if (outer !== '') {
    const inside = treeBelow(tree, outer)
    return [[packageOf(inside, outer)], [packageOf(inside, tree.name)]]
  }
  const roots = new Set([...tree.files.keys()].flatMap((path) => firstFolder(path) ?? []))
  const beside = [...roots]
    .filter((root) => holdsModule(root, report))
    .map((root) => packageOf(treeBelow(tree, root), root))
  return [[named], beside]
}

/** Whether a text has a local path that begins so. */
function names(text: string, path: string): boolean {
  const start = `./${path}`
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    if (/^(?:[/"'\s]|$)/.test(text.slice(at + start.length))) return true
  }
  return false
}

/**
 * The package of a tree that stands for what is at an address: for the whole repository when the
 * address names a folder that the tree has, else for that folder.
 */
export function remotePackage({ tree, report }: DescribedTree, address: string): ModulePackage {
  const inner = treeBelow(tree, outerFolder(tree.files, report))
  const place = { kind: 'remote', address: repositoryOf(address, inner) } as const
  return { ...packageOf(inner, ''), place }
}

function repositoryOf(address: string, { files }: FileTree): string {
  const parts = parseSource(address)
  if (parts === undefined || parts.kind === 'embedded' || parts.kind === 'local') return address
  const isWhole = [...files.keys()].some((path) => path.startsWith(`${parts.folder}/`))
  return isWhole ? composeSource({ ...parts, folder: '' }) : address
}

/** The package of a folder that holds the blueprint itself: its modules stand beside it. */
export function projectPackage({ tree, report }: DescribedTree): ModulePackage {
  return packageOf(treeBelow(tree, outerFolder(tree.files, report)), '')
}

/** Gives packages to the shown blueprint; each takes the place of one that was there. */
export function addPackages(added: readonly ModulePackage[], label: string): void {
  const { document } = workspaceStore.getState()
  if (document === undefined || added.length === 0) return
  givePackages(packagesWith(added), label)
}

/** The keys of the shown blueprint's packages with further ones, which the page keeps from now on. */
export function packagesWith(added: readonly ModulePackage[]): readonly string[] {
  receivePackages(added)
  const places = new Set(added.map(placeKey))
  const { packages } = packageStore.getState()
  const present = workspaceStore.getState().document?.packages ?? []
  const kept = present.filter((key) => {
    const known = packages.get(key)
    return known === undefined || !places.has(placeKey(known))
  })
  return [...kept, ...added.map(({ key }) => key)]
}

export function removePackage(removed: string, label: string): void {
  const { document } = workspaceStore.getState()
  if (document === undefined) return
  givePackages(
    document.packages.filter((key) => key !== removed),
    label,
  )
}

/** The `source` that leads to a module of a package. */
export function sourceOf(
  given: ModulePackage,
  report: FilesReport,
  { folder }: FoundModuleSummary,
): string {
  const outer = outerFolder(given.files, report)
  return packageSource(given, [outer, folder].filter((part) => part !== '').join('/'))
}

function placeKey({ place }: ModulePackage): string {
  switch (place.kind) {
    case 'local':
      return `./${place.path}`
    case 'remote':
      return place.address
    case 'file':
      return `file ${place.path}`
  }
}

/** The one folder that holds all files of a tree, when the engine took it off; empty without one. */
function outerFolder(files: FileTree['files'], report: FilesReport): string {
  const [first = ''] = files.keys()
  return report.files.has(first) ? '' : (firstFolder(first) ?? '')
}

function firstFolder(path: string): string | undefined {
  const slash = path.indexOf('/')
  return slash < 0 ? undefined : path.slice(0, slash)
}

function treeBelow(tree: FileTree, folder: string): FileTree {
  if (folder === '') return tree
  const prefix = `${folder}/`
  const inside = (path: string): readonly string[] =>
    path.startsWith(prefix) ? [path.slice(prefix.length)] : []
  return {
    ...tree,
    name: folder,
    files: new Map(
      [...tree.files].flatMap(([path, content]) =>
        inside(path).map((inner) => [inner, content] as const),
      ),
    ),
    executable: new Set([...tree.executable].flatMap(inside)),
    leftOut: tree.leftOut.flatMap(inside),
  }
}

/** Whether a module lies in or below a folder at the root of what the engine looked at. */
function holdsModule(root: string, { modules }: FilesReport): boolean {
  return modules.some(({ folder }) => folder === root || folder.startsWith(`${root}/`))
}

function packageOf(tree: FileTree, path: string): ModulePackage {
  const { name, files, leftOut, executable } = tree
  return {
    key: freshKey(),
    name,
    place: { kind: 'local', path },
    files,
    leftOut,
    ...(tree.isArchive && { executable }),
  }
}

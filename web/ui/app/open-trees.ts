import { decodeText } from '../../engine/index.ts'
import { type ChosenFiles, isArchive } from '../../platform/dropped-files.ts'
import { type FileTree, readTree } from '../../platform/file-tree.ts'
import { unpackArchive } from '../../platform/unpack-archive.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import {
  addPackages,
  type DescribedTree,
  describeTree,
  localPackages,
  projectPackage,
  remotePackage,
} from '../../state/give-modules.ts'
import { receivePackages } from '../../state/package-store.ts'
import { readToolkit } from '../../state/read-toolkit.ts'
import { openDocument, whilePending, workspaceStore } from '../../state/workspace-store.ts'
import { dialogWords } from '../shared/dialog-words.ts'
import { words } from '../shared/words.ts'
import { openDialog } from './shell-store.ts'
import { textKindOf } from './text-kind.ts'

/** What the folders and zips of one choice are, each tree one of these. */
type SortedTrees = {
  /** They hold a blueprint beside its modules. */
  readonly projects: readonly DescribedTree[]
  readonly toolkits: readonly DescribedTree[]
  readonly modules: readonly DescribedTree[]
}

/** Folders and zips of one choice, and what can be done with them. */
export type ChosenTrees = {
  readonly hasProjects: boolean
  readonly openProjects: () => void
  readonly packagesBeside: (text: string) => readonly string[]
  readonly giveModules: () => void
  readonly readToolkits: () => Promise<void>
}

/** Reads the folders and zips of a choice; what cannot be read is told and left out. */
export async function takeTrees(chosen: ChosenFiles): Promise<ChosenTrees> {
  const trees = await readTrees(chosen)
  return {
    hasProjects: trees.projects.length > 0,
    openProjects: () => openProjects(trees),
    packagesBeside: (text) => packagesBeside(trees, text),
    giveModules: () => giveModules(trees),
    readToolkits: () => readToolkits(trees),
  }
}

async function readTrees({ files, folders }: ChosenFiles): Promise<SortedTrees> {
  const reads = [
    ...[...folders].map(([name, placed]) => readTree(name, placed)),
    ...files.filter(isArchive).map(unpackArchive),
  ]
  const trees: FileTree[] = []
  for (const read of await Promise.all(reads)) {
    if (read.kind === 'tree') trees.push(read.tree)
    else announceFailure(words.open.refusedTree(read.name, read.why))
  }
  return sortTrees(await Promise.all(trees.map(describeTree)))
}

function sortTrees(described: readonly DescribedTree[]): SortedTrees {
  const toolkits = described.filter(({ report }) => report.toolkitVersion !== undefined)
  const others = described.filter((one) => !toolkits.includes(one))
  const projects = others.filter((one) => textsAtRoot(one, 'blueprint').length > 0)
  return { toolkits, projects, modules: others.filter((one) => !projects.includes(one)) }
}

/** Opens the blueprints that lie in folders or zips, with all that lies beside them. */
function openProjects({ projects, modules }: SortedTrees): void {
  for (const project of projects) {
    const [deployment, ...more] = textsAtRoot(project, 'deployment')
    for (const { name, text } of textsAtRoot(project, 'blueprint')) {
      const added = modules.flatMap((one) => localPackages(one, text))
      const packages = [projectPackage(project), ...added]
      receivePackages(packages)
      openDocument({
        name,
        text,
        attachment: more.length === 0 ? deployment : undefined,
        packages: packages.map(({ key }) => key),
      })
      announce(words.open.opened(name))
    }
  }
}

/** The keys of modules that were chosen together with a blueprint, for it. */
function packagesBeside({ modules }: SortedTrees, text: string): readonly string[] {
  const packages = modules.flatMap((one) => localPackages(one, text))
  receivePackages(packages)
  return packages.map(({ key }) => key)
}

/** Gives modules that came by themselves to the blueprint that is shown. */
function giveModules({ modules }: SortedTrees): void {
  for (const one of modules) {
    const { name } = one.tree
    const count = one.report.modules.length
    const { document } = workspaceStore.getState()
    if (document === undefined) {
      announceFailure(words.open.modulesNeedBlueprint(name))
    } else if (count === 0 && one.tree.isArchive) {
      announceFailure(words.open.noModules(name))
    } else {
      addPackages(localPackages(one, document.text), words.history.addModules(name))
      announce(dialogWords.modules.added(count, name))
    }
  }
}

/** Takes the zip of a repository as the files of an address. */
export function giveArchive(file: File, address: string): Promise<void> {
  return whilePending(async () => {
    const read = await unpackArchive(file)
    if (read.kind === 'refused') {
      announceFailure(words.open.refusedTree(read.name, read.why))
      return
    }
    const described = await describeTree(read.tree)
    if (described.report.modules.length === 0) {
      announceFailure(words.open.noModules(file.name))
      return
    }
    addPackages([remotePackage(described, address)], words.history.addModules(address))
    announce(dialogWords.modules.added(described.report.modules.length, address))
  })
}

/** Reads the catalogs of checkouts, which takes a while; the dialog shows how far it is. */
async function readToolkits({ toolkits }: SortedTrees): Promise<void> {
  for (const one of toolkits) {
    const { toolkitVersion } = one.report
    if (toolkitVersion === undefined) continue
    openDialog('toolkit')
    try {
      const read = await readToolkit(one, toolkitVersion)
      if (read !== undefined) announce(words.toolkits.read(toolkitVersion))
    } catch (error) {
      announceFailure(error instanceof Error ? error.message : String(error))
    }
  }
}

type RootText = { readonly name: string; readonly text: string }

/** The YAML files of one kind that lie right in a tree's folder. */
function textsAtRoot(
  { report }: DescribedTree,
  kind: 'blueprint' | 'deployment',
): readonly RootText[] {
  return [...report.files].flatMap(([name, content]) => {
    if (!/^[^/]+\.ya?ml$/i.test(name)) return []
    const text = typeof content === 'string' ? content : textOf(content)
    return text !== undefined && textKindOf(text) === kind ? [{ name, text }] : []
  })
}

function textOf(bytes: Uint8Array): string | undefined {
  const decoded = decodeText('blueprint', bytes)
  return decoded.ok ? decoded.text : undefined
}

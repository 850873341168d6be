import { type ChosenFiles, isArchive } from '../../platform/dropped-files.ts'
import { type ReadFile, readTextFile } from '../../platform/text-files.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { commitFields } from '../../state/field-commits.ts'
import {
  attachDeployment,
  openDocument,
  whilePending,
  workspaceStore,
} from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import type { ChosenTrees } from './open-trees.ts'
import { textKindOf } from './text-kind.ts'

type TextFile = Extract<ReadFile, { readonly kind: 'text' }>

/**
 * Opens what a user chose or dropped: each blueprint as a new document, with a deployment file and
 * modules of the same choice. A deployment file alone is attached to the blueprint that is shown,
 * and modules alone are given to it; a checkout of the toolkit is read for all.
 */
export async function openFiles(chosen: ChosenFiles): Promise<void> {
  const trees = await whilePending(() => readAndOpen(chosen))
  await trees?.readToolkits()
}

/** What takes folders and zips apart; a blueprint by itself opens without it. */
export const treesPart = () => import('./open-trees.ts')

/** Takes the zip of a repository as the files of an address. */
export async function giveArchive(file: File, address: string): Promise<void> {
  const part = await treesPart().catch(tellMissing)
  await part?.giveArchive(file, address)
}

async function takeTrees(chosen: ChosenFiles): Promise<ChosenTrees | undefined> {
  if (chosen.folders.size === 0 && !chosen.files.some(isArchive)) return undefined
  const part = await treesPart().catch(tellMissing)
  return part?.takeTrees(chosen)
}

function tellMissing(): undefined {
  announceFailure(words.open.panesMissing)
}

async function readAndOpen(chosen: ChosenFiles): Promise<ChosenTrees | undefined> {
  const texts = await readTexts(chosen.files.filter((file) => !isArchive(file)))
  const trees = await takeTrees(chosen)
  await commitFields()
  const deployments = texts.filter(({ text }) => textKindOf(text) === 'deployment')
  const blueprints = texts.filter((file) => !deployments.includes(file))
  const [deployment] = deployments
  for (const { name, text, bytes, encoding } of blueprints) {
    const packages = trees?.packagesBeside(text)
    openDocument({ name, text, bytes, encoding, attachment: deployment, packages })
    announce(words.open.opened(name))
  }
  trees?.openProjects()
  const isOpened = blueprints.length > 0 || trees?.hasProjects === true
  if (!isOpened) trees?.giveModules()
  if (!isOpened && deployment !== undefined) attachOrOpen(deployment)
  return trees
}

/** Attaches the first of the files, whatever its keys are: the user said what it is. */
export function attachFile(files: readonly File[]): Promise<void> {
  return whilePending(async () => {
    const [file] = await readTexts(files)
    await commitFields()
    if (file !== undefined) attach(file)
  })
}

/** Opens pasted text when it is a blueprint; other text is left to the field that has the focus. */
export function openPasted(text: string): boolean {
  if (textKindOf(text) !== 'blueprint') return false
  void whilePending(async () => {
    await commitFields()
    openDocument({ name: words.open.pasted, text })
    announce(words.open.opened(words.open.pasted))
  })
  return true
}

/** Loads one of our examples, a file beside the page, and opens it as a new document. */
export function openExample(file: string): Promise<void> {
  return whilePending(() => fetchAndOpen(file))
}

async function fetchAndOpen(file: string): Promise<void> {
  try {
    const response = await fetch(new URL(`examples/${file}`, document.baseURI))
    if (!response.ok) throw new Error(response.statusText)
    const text = await response.text()
    await commitFields()
    openDocument({ name: file, text })
    announce(words.open.opened(file))
  } catch {
    announceFailure(words.open.exampleMissing(file))
  }
}

function attachOrOpen(deployment: TextFile): void {
  if (workspaceStore.getState().document !== undefined) {
    attach(deployment)
    return
  }
  announceFailure(words.open.needsBlueprint(deployment.name))
}

function attach({ name, text }: TextFile): void {
  attachDeployment({ name, text }, words.history.attach(name))
  announce(words.open.attached(name))
}

async function readTexts(files: readonly File[]): Promise<readonly TextFile[]> {
  const texts: TextFile[] = []
  for (const file of files) {
    if (/\.(tar|gz|tf|json|png|jpe?g|pdf)$/i.test(file.name)) {
      announceFailure(words.open.notSupported(file.name))
      continue
    }
    const read = await readTextFile(file)
    if (read.kind === 'text') texts.push(read)
    else announceFailure(refusalOf(read))
  }
  return texts
}

function refusalOf({ name, why }: Extract<ReadFile, { readonly kind: 'refused' }>): string {
  switch (why) {
    case 'too-large':
      return words.open.tooLarge(name)
    case 'not-text':
      return words.open.notText(name)
    case 'unreadable':
      return words.open.unreadable(name)
  }
}

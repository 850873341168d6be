import { downloadBytes, encodeText } from '../../platform/text-files.ts'
import { endFreshness } from '../../state/analysis-store.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import type { OpenDocument } from '../../state/open-document.ts'
import {
  attachDeployment,
  closeDocument,
  noteSaved,
  workspaceStore,
} from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import { type Action, hasDocument } from './action.ts'
import { attachInputId, folderInputId, openInputId } from './FileInputs.tsx'
import { openDialog } from './shell-store.ts'

export const newAction: Action = {
  id: 'new',
  name: words.actions.new,
  keywords: 'start empty blueprint close',
  enabled: hasDocument,
  run: closeDocument,
}

export const openAction: Action = {
  id: 'open',
  name: words.actions.open,
  keywords: 'file load import',
  shortcuts: ['Mod+O'],
  run: chooseFiles,
}

export const openFolderAction: Action = {
  id: 'open-folder',
  name: words.actions.openFolder,
  keywords: 'directory modules toolkit checkout import',
  run: chooseFolder,
}

export const addModulesAction: Action = {
  id: 'add-modules',
  name: words.actions.addModules,
  keywords: 'own custom local remote zip folder repository git source',
  enabled: hasDocument,
  run: () => openDialog('modules'),
}

export const toolkitAction: Action = {
  id: 'toolkit',
  name: words.actions.toolkit,
  keywords: 'upgrade catalog checkout release',
  run: () => openDialog('toolkit'),
}

export const examplesAction: Action = {
  id: 'examples',
  name: words.actions.examples,
  keywords: 'starter template',
  run: () => openDialog('examples'),
}

export const attachAction: Action = {
  id: 'attach',
  name: words.actions.attach,
  keywords: 'vars values',
  enabled: hasDocument,
  run: () => clickInput(attachInputId),
}

export const detachAction: Action = {
  id: 'detach',
  name: words.actions.detach,
  enabled: () => workspaceStore.getState().document?.attachment !== undefined,
  run: () => {
    attachDeployment(undefined, words.history.detach)
    announce(words.open.detached)
  },
}

export const downloadAction: Action = {
  id: 'download',
  name: words.actions.downloadBlueprint,
  keywords: 'save yaml',
  shortcuts: ['Mod+S'],
  enabled: hasDocument,
  run: downloadBlueprint,
}

export const downloadDeploymentAction: Action = {
  id: 'download-deployment',
  name: words.actions.downloadDeployment,
  keywords: 'save vars yaml attachment',
  enabled: () => workspaceStore.getState().document?.attachment !== undefined,
  run: () => {
    const attachment = workspaceStore.getState().document?.attachment
    if (attachment === undefined) return
    const { name, text } = attachment
    downloadBytes(name, encodeText(text, 'utf-8'), 'application/yaml')
    noteSaved('deployment')
    announce(words.saved.downloaded(name))
  },
}

export const copyAction: Action = {
  id: 'copy-blueprint',
  name: words.actions.copyBlueprint,
  keywords: 'clipboard yaml',
  enabled: hasDocument,
  run: async () => {
    const { document } = workspaceStore.getState()
    if (document === undefined) return
    try {
      await navigator.clipboard.writeText(document.text)
      announce(words.saved.copied)
    } catch {
      announceFailure(words.saved.notCopied)
    }
  },
}

export const exportAction: Action = {
  id: 'export',
  name: words.actions.export,
  keywords: 'zip terraform packer deploy',
  shortcuts: ['Mod+Shift+E'],
  enabled: hasDocument,
  run: () => {
    endFreshness()
    openDialog('export')
  },
}

/** Gives the blueprint to the user: the opened bytes while the text is the opened text. */
export function downloadBlueprint(): void {
  const { document } = workspaceStore.getState()
  if (document === undefined) return
  downloadBytes(document.name, bytesOf(document), 'application/yaml')
  noteSaved()
  announce(words.saved.downloaded(document.name))
}

export function downloadZip(name: string, bytes: Uint8Array): void {
  downloadBytes(name, bytes, 'application/zip')
  announce(words.saved.downloaded(name))
}

function bytesOf({ text, opened, encoding }: OpenDocument): Uint8Array {
  const untouched = text === opened.text ? opened.bytes : undefined
  return untouched ?? encodeText(text, encoding)
}

/** Lets the user choose files, or one folder, as if they were dropped on the page. */
export function chooseFiles(): void {
  clickInput(openInputId)
}

export function chooseFolder(): void {
  clickInput(folderInputId)
}

function clickInput(id: string): void {
  document.getElementById(id)?.click()
}

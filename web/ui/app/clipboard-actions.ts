import { readClipboard, writeClipboard } from '../../platform/clipboard.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { copyModules, runIntent } from '../../state/engine-session.ts'
import { pasteYaml } from '../../state/paste-yaml.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import type { Action } from './action.ts'
import { pendingCopy, whileCopying } from './pending-copy.ts'

export const copyModulesAction: Action = {
  id: 'copy',
  name: words.actions.copy,
  keywords: 'clipboard yaml module',
  shortcuts: ['Mod+C'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => selectedIds().length > 0,
  run: () =>
    whileCopying(async () => {
      const ids = selectedIds()
      const { text, isWritten } = await copy(ids)
      if (isWritten) announce(words.clipboard.copied(ids))
      return text
    }),
}

export const cutAction: Action = {
  id: 'cut',
  name: words.actions.cut,
  keywords: 'clipboard yaml module',
  shortcuts: ['Mod+X'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => selectedIds().length > 0,
  run: () =>
    whileCopying(async () => {
      const ids = selectedIds()
      const { text, isWritten } = await copy(ids)
      // What could not be copied is not taken away.
      if (!isWritten) return ''
      const label = words.clipboard.cut(ids)
      await runIntent({ kind: 'all', label, intents: [{ kind: 'remove-modules', ids }] })
      return text
    }),
}

/** Its key is the browser's: the page takes the paste that follows, see `use-drop.ts`. */
export const pasteAction: Action = {
  id: 'paste',
  name: words.actions.paste,
  keywords: 'clipboard yaml module',
  shortcuts: ['Mod+V'],
  isBrowserKey: true,
  onlyOnCanvas: true,
  needsDrawing: true,
  run: async () => {
    await pendingCopy()
    const text = await readClipboard()
    if (text.trim() === '') announceFailure(words.clipboard.empty)
    else await pasteYaml(text)
  },
}

export const duplicateAction: Action = {
  id: 'duplicate',
  name: words.actions.duplicate,
  keywords: 'copy module',
  shortcuts: ['Mod+D'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => selectedIds().length > 0,
  run: async () => {
    await runIntent({ kind: 'duplicate-modules', ids: selectedIds() })
  },
}

function selectedIds(): readonly string[] {
  return selectedModules(selectionStore.getState())
}

type Copied = { readonly text: string; readonly isWritten: boolean }

async function copy(ids: readonly string[]): Promise<Copied> {
  const text = await copyModules(ids)
  const isWritten = await writeClipboard(text)
  if (!isWritten) announceFailure(words.saved.notCopied)
  return { text, isWritten }
}

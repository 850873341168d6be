import { readClipboard, writeClipboard } from '../../platform/clipboard.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { copyModules, runIntent } from '../../state/engine-session.ts'
import { pasteYaml } from '../../state/paste-yaml.ts'
import { selectedModules, selectionStore } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import type { Action } from './action.ts'

export const copyModulesAction: Action = {
  id: 'copy',
  name: words.actions.copy,
  keywords: 'clipboard yaml module',
  shortcuts: ['Mod+C'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => selectedIds().length > 0,
  run: async () => {
    const ids = selectedIds()
    if (await copy(ids)) announce(words.clipboard.copied(ids))
  },
}

export const cutAction: Action = {
  id: 'cut',
  name: words.actions.cut,
  keywords: 'clipboard yaml module',
  shortcuts: ['Mod+X'],
  onlyOnCanvas: true,
  needsDrawing: true,
  enabled: () => selectedIds().length > 0,
  run: async () => {
    const ids = selectedIds()
    // What could not be copied is not taken away.
    if (!(await copy(ids))) return
    const label = words.clipboard.cut(ids)
    await runIntent({ kind: 'all', label, intents: [{ kind: 'remove-modules', ids }] })
  },
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

async function copy(ids: readonly string[]): Promise<boolean> {
  const isWritten = await writeClipboard(await copyModules(ids))
  if (!isWritten) announceFailure(words.saved.notCopied)
  return isWritten
}

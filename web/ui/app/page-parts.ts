import { useEffect, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { words } from '../shared/words.ts'
import { treesPart } from './open-files.ts'

/** Fetches a part of the page once; a fetch that failed is tried again when it is next wanted. */
export type Part<C> = () => Promise<C>

function makePart<C>(fetch: () => Promise<C>): Part<C> {
  let fetched: Promise<C> | undefined
  return () => {
    fetched ??= fetch().catch((error: unknown) => {
      fetched = undefined
      throw error
    })
    return fetched
  }
}

/** The panes and what they are drawn with, the larger part of the page. */
export const workspacePart = makePart(() => import('./Workspace.tsx').then((it) => it.Workspace))

export const commandPalettePart = makePart(() =>
  import('./CommandPalette.tsx').then((it) => it.CommandPalette),
)

export const findDialogPart = makePart(() => import('./FindDialog.tsx').then((it) => it.FindDialog))

export const fixesDialogPart = makePart(() =>
  import('./FixesDialog.tsx').then((it) => it.FixesDialog),
)

export const renameDialogPart = makePart(() =>
  import('./RenameDialog.tsx').then((it) => it.RenameDialog),
)

export const shortcutsPart = makePart(() =>
  import('./ShortcutsDialog.tsx').then((it) => it.ShortcutsDialog),
)

export const exportDialogPart = makePart(() =>
  import('../export/ExportDialog.tsx').then((it) => it.ExportDialog),
)

export const addModulesPart = makePart(() =>
  import('../modules/AddModulesDialog.tsx').then((it) => it.AddModulesDialog),
)

export const toolkitPart = makePart(() =>
  import('../modules/ToolkitDialog.tsx').then((it) => it.ToolkitDialog),
)

export const imageBuildPart = makePart(() =>
  import('./image-build/ImageBuildDialog.tsx').then((it) => it.ImageBuildDialog),
)

/** The part once it is wanted and there; when it cannot be had, the user is told. */
export function usePart<C>(
  part: Part<C>,
  isWanted: boolean,
  onMissing?: () => void,
): C | undefined {
  const [loaded, setLoaded] = useState<C>()
  useEffect(() => {
    if (!isWanted) return
    part().then(
      (it) => setLoaded(() => it),
      () => {
        announceFailure(words.open.panesMissing)
        onMissing?.()
      },
    )
  }, [part, isWanted, onMissing])
  return loaded
}

/** Signs that somebody is about to open something. */
const signs = ['pointermove', 'pointerdown', 'keydown', 'focusin', 'dragenter'] as const

/**
 * Fetches the panes at the first sign of a user, the start screen does without, and the dialogs and
 * what opens folders once the panes are there: from then on the page needs no network.
 */
export function useFetchAhead(isOpen: boolean): void {
  useEffect(() => {
    const fetchPanes = (): void => ahead(workspacePart)
    for (const sign of signs) window.addEventListener(sign, fetchPanes, { once: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, fetchPanes)
    }
  }, [])
  useEffect(() => {
    if (!isOpen) return
    ahead(async () => {
      await workspacePart()
      const dialogs = [
        commandPalettePart,
        renameDialogPart,
        findDialogPart,
        fixesDialogPart,
        exportDialogPart,
        addModulesPart,
        toolkitPart,
        imageBuildPart,
        shortcutsPart,
      ]
      await Promise.all([treesPart(), ...dialogs.map((part) => part())])
    })
  }, [isOpen])
}

/** What cannot be had ahead is asked for again when it is needed, and told of then. */
function ahead(fetch: Part<unknown>): void {
  fetch().catch(() => undefined)
}

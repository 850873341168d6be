import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { selectedModule, selectionStore } from '../../state/selection-store.ts'
import type { ShownDrawing } from './use-drawing.ts'
import type { ViewCommands } from './use-view-commands.ts'

/** Brings into view what was selected elsewhere; a new module is waited for. */
export function useFollowSelection(shown: ShownDrawing | undefined, view: ViewCommands): void {
  const selection = useStore(selectionStore)
  const followed = useRef(selection)
  useEffect(() => {
    if (followed.current === selection) return
    const id = selectedModule(selection)
    const box = id === undefined ? undefined : shown?.drawing.layout.ends.get(id)
    if (id !== undefined && box === undefined) return
    followed.current = selection
    if (box !== undefined && selection.by !== 'canvas') view.reveal(box)
  }, [selection, shown, view])
}

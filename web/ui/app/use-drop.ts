import { useEffect, useState } from 'react'
import { chosenFiles, droppedFiles } from '../../platform/dropped-files.ts'
import { announceFailure } from '../../state/announcement-store.ts'
import { pasteYaml } from '../../state/paste-yaml.ts'
import { isReadable, refusalOf } from './action.ts'
import { pasteAction } from './clipboard-actions.ts'
import { openFiles, openPasted } from './open-files.ts'
import { isCanvasFocused, isTextField } from './pane-focus.ts'
import { pendingCopy } from './pending-copy.ts'

/** Takes files dropped anywhere on the page and blueprints pasted outside a field. */
export function useDropAndPaste(): { readonly dragging: boolean } {
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const controller = new AbortController()
    const { signal } = controller
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setDragging(true)
    }
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setDragging(false)
    }
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return
      event.preventDefault()
      setDragging(false)
      if (event.dataTransfer !== null) void openDropped(event.dataTransfer)
    }
    const paste = (event: ClipboardEvent): void => {
      if (isTextField(document.activeElement)) return
      const copying = isCanvasFocused() ? pendingCopy() : undefined
      if (copying !== undefined) {
        event.preventDefault()
        void copying.then((text) => (text === '' ? undefined : pasteYaml(text)))
        return
      }
      const files = [...(event.clipboardData?.files ?? [])]
      if (files.length > 0) void openFiles(chosenFiles(files))
      else if (takePasted(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault()
    }
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    window.addEventListener('paste', paste, { signal })
    return () => controller.abort()
  }, [])
  return { dragging }
}

/** Takes what was dropped, at once: the browser forgets it when the event is over. */
export async function openDropped(transfer: DataTransfer): Promise<void> {
  await openFiles(await droppedFiles(transfer))
}

/** A blueprint opens; other YAML goes into the one that is shown, when its canvas has the focus. */
function takePasted(text: string): boolean {
  if (openPasted(text)) return true
  if (text.trim() === '' || !isCanvasFocused()) return false
  const refusal = refusalOf(pasteAction)
  if (refusal !== undefined) announceFailure(refusal)
  else if (isReadable()) void pasteYaml(text)
  else return false
  return true
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

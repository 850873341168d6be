import { useEffect, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { words } from '../shared/words.ts'
import type { CodeEditor, EditorOptions } from './code-editor.ts'

export type StartWorker = (address: string) => Worker

type Mount = (container: HTMLElement, options: EditorOptions) => CodeEditor

let loaded: Promise<Mount> | undefined

/** Monaco, once it has come; it is asked for when the page has nothing better to do. */
export function useMonaco(startWorker: StartWorker): Mount | undefined {
  const [mount, setMount] = useState<Mount | undefined>()
  useEffect(() => {
    let wanted = true
    const cancel = whenIdle(() => {
      loaded ??= loadMonaco(startWorker)
      loaded.then(
        (mountMonaco) => {
          if (wanted) setMount(() => mountMonaco)
        },
        () => {
          loaded = undefined
          announceFailure(words.code.failedEditor)
        },
      )
    })
    return () => {
      wanted = false
      cancel()
    }
  }, [startWorker])
  return mount
}

async function loadMonaco(startWorker: StartWorker): Promise<Mount> {
  const { mountMonaco, prepareMonaco } = await import('./monaco-editor.ts')
  prepareMonaco(startWorker)
  return mountMonaco
}

/** Safari has no idle callback; there a moment after the first paint does. */
function whenIdle(deed: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(deed, 300)
    return () => clearTimeout(timer)
  }
  const request = requestIdleCallback(deed, { timeout: 2000 })
  return () => cancelIdleCallback(request)
}

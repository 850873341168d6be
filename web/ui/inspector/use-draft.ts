import { useCallback, useEffect, useRef, useState } from 'react'
import { registerUncommitted } from '../../state/field-commits.ts'

export type Draft = {
  readonly text: string
  readonly change: (text: string) => void
  readonly commit: () => void
  /** Gives up what was typed. */
  readonly restore: () => void
}

/**
 * Text in a field that is not yet in the blueprint. It follows the blueprint until something is
 * typed; what was refused stays, since nothing typed is thrown away. `write` tells whether it was
 * taken.
 */
export function useDraft(value: string, write: (text: string) => Promise<boolean>): Draft {
  const [draft, setDraft] = useState<string | undefined>()
  const latest = useRef({ draft, value, write })
  latest.current = { draft, value, write }

  // Enter and the blur that follows are one commit.
  const running = useRef<Promise<void> | undefined>(undefined)

  const commit = useCallback((): Promise<void> => {
    const writeDraft = async (): Promise<void> => {
      const { draft, value, write } = latest.current
      if (draft !== undefined && (draft === value || (await write(draft)))) {
        setDraft((now) => (now === draft ? undefined : now))
      }
    }
    running.current ??= writeDraft().finally(() => {
      running.current = undefined
    })
    return running.current
  }, [])

  const isDirty = draft !== undefined && draft !== value
  useEffect(() => {
    if (isDirty) return registerUncommitted(commit)
    return undefined
  }, [isDirty, commit])

  return {
    text: draft ?? value,
    // What equals the blueprint again is no draft: it would outlive an undo of the blueprint.
    change: (text) => setDraft(text === value ? undefined : text),
    commit: () => void commit(),
    restore: () => setDraft(undefined),
  }
}

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Outcome } from '../../../state/engine-session.ts'
import { registerUncommitted } from '../../../state/field-commits.ts'

export type Draft = {
  readonly text: string
  readonly change: (text: string) => void
  readonly commit: () => void
  /** Types and commits in one go, as a button does. */
  readonly enter: (text: string) => void
  /** Gives up what was typed. */
  readonly restore: () => void
  /** True while it differs from the blueprint. */
  readonly isDirty: boolean
  /** Why it was not taken when it was last to be written; empty since it changed. */
  readonly refusal: string
}

type Typed = {
  readonly text: string
  /** Once it is written: the value it was written over, shown no more from then on. */
  readonly over: string | undefined
  readonly refusal: string
}

/**
 * Text in a field that is not yet in the blueprint. It follows the blueprint until something is
 * typed; what was refused stays, since nothing typed is thrown away, and what was written stays
 * until the new value has come.
 */
export function useDraft(value: string, write: (text: string) => Promise<Outcome>): Draft {
  const [typed, setTyped] = useState<Typed | undefined>()
  const draft = typed?.over === undefined ? typed?.text : undefined
  const latest = useRef({ draft, value, write })
  latest.current = { draft, value, write }

  // Enter and the blur that follows are one commit.
  const running = useRef<Promise<void> | undefined>(undefined)

  const commit = useCallback((): Promise<void> => {
    const writeDraft = async (): Promise<void> => {
      const { draft, value, write } = latest.current
      if (draft === undefined) return
      const outcome = draft === value ? undefined : await write(draft)
      const refusal = outcome?.done === false ? outcome.reason : ''
      const over = refusal === '' ? value : undefined
      setTyped((now) => (now?.text === draft ? { text: draft, over, refusal } : now))
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

  useEffect(() => {
    setTyped((now) => (now?.over === undefined || now.over === value ? now : undefined))
  }, [value])

  return {
    text: typed === undefined || (typed.over ?? value) !== value ? value : typed.text,
    // What equals the blueprint again is no draft: it would outlive an undo of the blueprint.
    change: (text) => setTyped(text === value ? undefined : { text, over: undefined, refusal: '' }),
    commit: () => void commit(),
    enter: (text) => {
      setTyped({ text, over: undefined, refusal: '' })
      latest.current = { ...latest.current, draft: text }
      void commit()
    },
    restore: () => setTyped(undefined),
    isDirty,
    refusal: typed?.refusal ?? '',
  }
}

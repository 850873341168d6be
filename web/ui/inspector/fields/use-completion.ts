import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react'
import type { FormShape, ReferenceOption } from '../../../engine/index.ts'
import { insertReference, type Opening, openingAt, suggest } from './completion.ts'
import type { Draft } from './use-draft.ts'
import { useReferences } from './use-references.ts'
import { useValueAccess } from './value-context.ts'

export type Completion = {
  readonly isOpen: boolean
  readonly options: readonly ReferenceOption[]
  /** The position of the one that Enter takes; -1 for none. */
  readonly chosen: number
  readonly take: (option: ReferenceOption) => void
  /** Looks again where the caret stands. */
  readonly look: (isTyping: boolean) => void
  readonly close: () => void
  /** True when the key was for the list. */
  readonly handleKey: (event: KeyboardEvent) => boolean
}

/** Offers references while one is typed into a text control. */
export function useCompletion(
  control: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  { shape, eager }: { readonly shape: FormShape; readonly eager: boolean },
  { change, isDirty }: Pick<Draft, 'change' | 'isDirty'>,
): Completion {
  const { moduleId, name } = useValueAccess()
  const [opening, setOpening] = useState<Opening>()
  const [chosen, setChosen] = useState(-1)
  const [caret, setCaret] = useState<number>()
  const references = useReferences(moduleId, opening !== undefined)
  const options = useMemo(
    () => (opening === undefined ? [] : suggest(references, opening.query, { shape, name })),
    [references, opening, shape, name],
  )

  const close = (): void => setOpening(undefined)
  const look = (isTyping: boolean): void => {
    const { value = '', selectionStart } = control.current ?? {}
    const begun = openingAt(value, selectionStart ?? value.length, eager)
    // A value that is there already is to be replaced: it says nothing of what is looked for.
    const found = begun && eager && !isTyping && !isDirty ? { ...begun, query: '' } : begun
    setOpening(found)
    setChosen(found === undefined || found.query === '' ? -1 : 0)
  }
  const take = (option: ReferenceOption): void => {
    if (opening === undefined || control.current === null) return
    const next = insertReference(control.current.value, opening, option)
    change(next.text)
    setCaret(next.caret)
    close()
  }

  useEffect(() => {
    if (caret === undefined) return
    control.current?.setSelectionRange(caret, caret)
    setCaret(undefined)
  }, [caret, control])

  const handleKey = (event: KeyboardEvent): boolean => {
    if (opening === undefined && eager && event.key === 'ArrowDown') {
      look(false)
      event.preventDefault()
      return true
    }
    if (opening === undefined || options.length === 0) return false
    const option = options[chosen]
    if (event.key === 'ArrowDown') setChosen((chosen + 1) % options.length)
    else if (event.key === 'ArrowUp') setChosen((chosen <= 0 ? options.length : chosen) - 1)
    else if (event.key === 'Escape') close()
    else if ((event.key === 'Enter' || event.key === 'Tab') && option !== undefined) take(option)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }

  return { isOpen: opening !== undefined, options, chosen, take, look, close, handleKey }
}

import { createContext, useContext } from 'react'
import type { Intent, PartChange } from '../../../engine/index.ts'
import type { Outcome } from '../../../state/engine-session.ts'

/** From a value to a part of it: names of entries, positions of items. */
export type PartPath = Extract<Intent, { readonly kind: 'change-part' }>['path']

export type Look = 'set' | 'given' | 'default' | 'warning' | 'error'

/** What the controls of one value share, however deep they stand in it. */
export type ValueAccess = {
  /** The setting's or variable's own name: a reference of this name fits best. */
  readonly name: string
  /** One undo step that changes this part only. */
  readonly change: (path: PartPath, change: PartChange) => Promise<Outcome>
  /** Why a change would not be made; empty when it would. */
  readonly judge: (path: PartPath, change: PartChange) => Promise<string>
  readonly look: Look
  /** Ids of what describes the value, for its own control. */
  readonly describedBy: string
  readonly isInvalid: boolean
  /** The module whose references are offered; undefined where only variables are in reach. */
  readonly moduleId: string | undefined
}

export const ValueContext = createContext<ValueAccess | undefined>(undefined)

export function useValueAccess(): ValueAccess {
  const access = useContext(ValueContext)
  if (access === undefined) throw new Error('a field stands outside of its value')
  return access
}

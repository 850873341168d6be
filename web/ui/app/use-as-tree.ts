import { useStore } from 'zustand'
import { shellStore } from './shell-store.ts'
import { useMedia } from './use-media.ts'

/** Narrower than this, a drawing shows no more than a node and a half. */
const narrow = '(width < 40rem)'

/** Whether the blueprint is shown as a tree: as chosen, else in narrow windows. */
export function useAsTree(): boolean {
  const chosen = useStore(shellStore, (state) => state.tree)
  const isNarrow = useMedia(narrow)
  return chosen ?? isNarrow
}

/** The same, asked outside of components. */
export function isShownAsTree(): boolean {
  return shellStore.getState().tree ?? window.matchMedia(narrow).matches
}

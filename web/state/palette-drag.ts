import { createStore, type StoreApi } from 'zustand/vanilla'

/**
 * A module on its way from the palette. The palette moves it; whoever shows groups takes it.
 * Positions are client coordinates in CSS pixels.
 */
export type PaletteDrag = {
  readonly source: string
  readonly name: string
  readonly kind: 'terraform' | 'packer'
  readonly x: number
  readonly y: number
}

export type PaletteDragState = { readonly drag: PaletteDrag | undefined }

export const paletteDragStore: StoreApi<PaletteDragState> = createStore<PaletteDragState>()(() => ({
  drag: undefined,
}))

type DropHandler = (drag: PaletteDrag) => void

const handlers = new Set<DropHandler>()

/** Registers who takes a dropped module; the handler looks itself whether it was hit. */
export function onPaletteDrop(handler: DropHandler): () => void {
  handlers.add(handler)
  return () => handlers.delete(handler)
}

export function movePaletteDrag(drag: PaletteDrag): void {
  paletteDragStore.setState({ drag })
}

export function cancelPaletteDrag(): void {
  paletteDragStore.setState({ drag: undefined })
}

export function dropPaletteDrag(): void {
  const { drag } = paletteDragStore.getState()
  cancelPaletteDrag()
  if (drag !== undefined) for (const handler of handlers) handler(drag)
}

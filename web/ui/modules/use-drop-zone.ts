import { type DragEvent, useState } from 'react'

/** A place in a dialog that takes what is dropped on it, before the page does. */
export function useDropZone(onDrop: (transfer: DataTransfer) => void) {
  const [isOver, setOver] = useState(false)
  const zone = {
    onDragOver: (event: DragEvent): void => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      event.preventDefault()
      event.stopPropagation()
      setOver(false)
      onDrop(event.dataTransfer)
    },
  }
  return { isOver, zone }
}

import { type RefObject, useEffect } from 'react'

/** Brings a row into view and puts the focus into its control, each time it is asked for. */
export function useAsked(row: RefObject<HTMLElement | null>, asked: object | undefined): void {
  useEffect(() => {
    if (asked === undefined) return
    row.current?.scrollIntoView({ block: 'nearest' })
    row.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [asked, row])
}

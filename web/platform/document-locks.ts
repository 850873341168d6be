/** Gives back the right to write a document. */
export type Release = () => void

/**
 * The right to write a document, for one tab at a time. It ends with the tab, however that ends.
 * Undefined when another tab has it: after `patience` milliseconds, since a tab that is reloaded
 * may still hold what it held before, for a moment.
 */
export type TakeDocument = (key: string, patience: number) => Promise<Release | undefined>

/** By Web Locks. A page that has none, being served without encryption, is never given the right. */
export const takeDocument: TakeDocument = async (key, patience) => {
  // TypeScript takes it for granted, but pages without a secure origin lack it.
  const { locks } = navigator as { readonly locks?: LockManager }
  if (locks === undefined) return undefined
  return new Promise((answer) => {
    const hold = (lock: Lock | null): Promise<void> | undefined => {
      if (lock === null) {
        answer(undefined)
        return undefined
      }
      return new Promise<void>((release) => answer(release))
    }
    const options =
      patience === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(patience) }
    locks.request(`cyanotype document ${key}`, options, hold).catch(() => answer(undefined))
  })
}

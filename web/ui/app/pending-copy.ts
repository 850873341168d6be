/** The copy that is on its way to the clipboard, if any. */
let pending: Promise<string> | undefined

/**
 * Runs a copy that ends with the copied text, empty when there is none. Until then a paste can
 * wait for it: the clipboard still holds what was copied before.
 */
export async function whileCopying(copy: () => Promise<string>): Promise<void> {
  const own = copy()
  pending = own
  try {
    await own
  } finally {
    if (pending === own) pending = undefined
  }
}

/** The text of the copy that is on its way; undefined when none is. A copy that fails has none. */
export function pendingCopy(): Promise<string> | undefined {
  return pending?.catch(() => '')
}

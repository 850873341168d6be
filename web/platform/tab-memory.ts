const name = 'cyanotype.document'

/**
 * Which document this tab shows, over a reload of the tab: its key, empty for the start screen.
 * Undefined in a tab that is new, and where the browser keeps nothing for the page.
 */
export function readTabDocument(): string | undefined {
  try {
    return sessionStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

export function keepTabDocument(key: string): void {
  try {
    sessionStorage.setItem(name, key)
  } catch {
    // The tab then begins with the document that was used last, whichever tab that was in.
  }
}

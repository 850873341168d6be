/** Small choices of the user that outlive the page: theme, panel sizes. Never blueprint text. */
export function readPreference(name: string): string | undefined {
  try {
    return localStorage.getItem(`cyanotype.${name}`) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps a choice; where storage is closed to the page it lasts until the page goes. */
export function keepPreference(name: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(`cyanotype.${name}`)
    else localStorage.setItem(`cyanotype.${name}`, value)
  } catch {
    // Private windows may refuse storage; the page works without it.
  }
}

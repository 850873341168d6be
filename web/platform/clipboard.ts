/** What was copied here last, for browsers that let no page read the clipboard. */
let copied = ''

/** Puts text on the clipboard; false when the browser does not let the page. */
export async function writeClipboard(text: string): Promise<boolean> {
  copied = text
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}

/** The text on the clipboard, or what was copied here last where that cannot be read. */
export async function readClipboard(): Promise<string> {
  try {
    return await navigator.clipboard.readText()
  } catch {
    return copied
  }
}

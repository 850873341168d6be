import { decodeText, type Encoding, encodeText } from '../engine/index.ts'

export { encodeText }

/** A file as it was read: its bytes are kept so that an untouched text is given back unchanged. */
export type ReadFile =
  | {
      readonly kind: 'text'
      readonly name: string
      readonly text: string
      readonly bytes: Uint8Array
      readonly encoding: Encoding
    }
  | { readonly kind: 'refused'; readonly name: string; readonly why: Refused }

type Refused = 'too-large' | 'not-text' | 'unreadable'

/** Far above any blueprint; a larger file would only freeze the page. */
const largestFile = 10 * 1024 * 1024

/** Reads a file as text. A byte order mark stays in the text, since it is a part of the file. */
export async function readTextFile(file: File): Promise<ReadFile> {
  const { name } = file
  if (file.size > largestFile) return { kind: 'refused', name, why: 'too-large' }
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { kind: 'refused', name, why: 'unreadable' }
  }
  const decoded = decodeText('blueprint', bytes)
  if (!decoded.ok) return { kind: 'refused', name, why: 'not-text' }
  return { kind: 'text', name, text: decoded.text, bytes, encoding: decoded.encoding }
}

/** Offers bytes to the user as a file. */
export function downloadBytes(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  // Outside of the document nobody takes the click away: d3-drag swallows the one after a drag.
  link.click()
  // The browser has taken the data over once the click was handled; a minute is more than enough.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

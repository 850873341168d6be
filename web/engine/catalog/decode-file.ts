/** The text of a module's file, without a byte order mark; undefined when it is not UTF-8. */
export function decodeFile(content: string | Uint8Array): string | undefined {
  return decodeWithMark(content)?.replace(/^\uFEFF/, '')
}

/** The same with the byte order mark, for readers that stumble over it. */
export function decodeWithMark(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    // The only thing a fatal decoder throws for.
    return undefined
  }
}

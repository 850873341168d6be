/** The text of a module's file, without a byte order mark; undefined when it is not UTF-8. */
export function decodeFile(content: string | Uint8Array): string | undefined {
  if (typeof content === 'string') return content.replace(/^\uFEFF/, '')
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content)
  } catch {
    // The only thing a fatal decoder throws for.
    return undefined
  }
}

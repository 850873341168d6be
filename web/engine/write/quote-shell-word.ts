/** A text as one word of a POSIX shell; plain words stay as they are. */
export function quoteShellWord(text: string): string {
  if (/^[A-Za-z0-9_./=:@%+,][A-Za-z0-9_./=:@%+,-]*$/.test(text)) return text
  return `'${text.replaceAll("'", "'\\''")}'`
}

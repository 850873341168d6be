/**
 * Characters of the input that a terminal would obey or hide, as visible escapes: nobody's names
 * drive the terminal. Tabs and line ends stay.
 */
export function escapeControl(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (found) =>
    found === '\t' || found === '\n' ? found : `\\u{${(found.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/**
 * Whether a text can stand without quotes where its characters count and not its value: as a key, or
 * as a text of the fixed form. `yes` and `010` can, a null cannot: it would be dropped.
 */
export function isPlainKey(text: string): boolean {
  return /^-?[A-Za-z0-9_](?:[\w .-]*[\w.-])?$/.test(text) && !/^(?:null|Null|NULL)$/.test(text)
}

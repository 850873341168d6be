/** The name of a label of Google Cloud, as the toolkit checks it (`pkg/config/config.go`). */
export function isLabelName(text: string): boolean {
  return /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{N}_-]{0,62}$/u.test(text)
}

/** The value of a label; names of blueprints and deployments become one. */
export function isLabelValue(text: string): boolean {
  return /^[\p{Ll}\p{Lo}\p{N}_-]{0,63}$/u.test(text)
}

/** The nearest text that is the value of a label; undefined when nothing would be left. */
export function toLabelValue(text: string): string | undefined {
  const sanitised = text
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}_-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const cut = [...sanitised].slice(0, 63).join('')
  return cut === '' ? undefined : cut
}

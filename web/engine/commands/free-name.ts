/** A name that nothing has yet: the wanted one, or that with a number behind it. */
export function freeName(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted
  const stem = /\d$/.test(wanted) ? `${wanted}-` : wanted
  for (let number = 2; ; number++) {
    if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
  }
}

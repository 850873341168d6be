/** One row of the table of measured rows that `npm test` prints: `name: right/all`. */
export function tellScore(name: string, right: number, all: number): void {
  console.info(`${name}: ${right}/${all}`)
}

/** A table of its own, as `npm test` prints it: a title and the rows below it. */
export function tellTable(title: string, rows: readonly string[]): void {
  console.info([`${title}:`, ...rows.map((row) => `  ${row}`)].join('\n'))
}

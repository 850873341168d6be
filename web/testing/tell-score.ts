/** One row of the table of measured rows that `npm test` prints: `name: right/all`. */
export function tellScore(name: string, right: number, all: number): void {
  console.info(`${name}: ${right}/${all}`)
}

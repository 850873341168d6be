/**
 * `npm run test:full` tries everything; `npm test` takes seeded samples, so that it stays quick.
 * One switch for all of it.
 */
export const isFullRun: boolean = process.env.CYANOTYPE_FULL === '1'

/** How many runs a property or fuzz test makes. */
export function runs(sample: number, full: number): number {
  return isFullRun ? full : sample
}

/** Every how manieth item of a corpus is tried: each in a full run. */
export function stride(sample: number): number {
  return isFullRun ? 1 : sample
}

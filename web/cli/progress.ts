/** What takes less than this is not worth a word. */
const PATIENCE = 1000

let lastTold = 0

/**
 * Says how far the program is, on standard error: once it has run for a second, and then a line a
 * second.
 */
export function tellProgress(what: string, done: number, total: number): void {
  // Counts from the start of the process.
  const now = performance.now()
  if (now - lastTold < PATIENCE) return
  lastTold = now
  process.stderr.write(`${what}: ${done} of ${total}\n`)
}

import type { Box } from '../layout/layout-graph.ts'

/** Large enough for a label, small enough to hold few lines. */
const cell = 48

/** Where on the paper things stand, so that only what is near has to be looked at. */
export class Paper<Thing> {
  readonly #cells = new Map<string, Thing[]>()

  add(box: Box, thing: Thing): void {
    for (const key of keysOf(box)) {
      const things = this.#cells.get(key)
      if (things === undefined) this.#cells.set(key, [thing])
      else things.push(thing)
    }
  }

  /** Whether something that may reach into a box answers yes. */
  some(box: Box, asks: (thing: Thing) => boolean): boolean {
    for (const key of keysOf(box)) if (this.#cells.get(key)?.some(asks)) return true
    return false
  }
}

function* keysOf({ x, y, width, height }: Box): Iterable<string> {
  const right = Math.floor((x + width) / cell)
  const bottom = Math.floor((y + height) / cell)
  for (let column = Math.floor(x / cell); column <= right; column += 1) {
    for (let row = Math.floor(y / cell); row <= bottom; row += 1) yield `${column} ${row}`
  }
}

import type { Cursor, Mark } from './cursor.ts'

/** yaml.v3's bound for the `:` behind a key without `?`, in characters. */
const LONGEST_KEY = 1024

type SimpleKey = {
  possible: boolean
  required: boolean
  /** The place of its token, counted from the first token of the text. */
  token: number
  mark: Mark
}

/** Returned when a key that had to be one got no `:`; the mark is where it begins. */
export type MissingColon = { readonly missingColonOf: Mark }

/**
 * The places where a key without `?` may begin: one for the block context and one for each open
 * bracket. A `:` turns the innermost one into a key, if it is on the same line and not too far
 * back (yaml.v3 `scannerc.go`, the yaml_simple_key functions).
 */
export class SimpleKeys {
  private readonly stack: SimpleKey[] = []
  /** Levels by token, for the question whether the token at the head of the queue is settled. */
  private readonly levelByToken = new Map<number, number>()

  open(token: number, mark: Mark): void {
    this.stack.push({ possible: false, required: false, token, mark })
  }

  close(): void {
    const key = this.stack.pop()
    if (key !== undefined) this.levelByToken.delete(key.token)
  }

  /** Notes that a key may begin at `mark` in place of the one noted before. */
  save(token: number, mark: Mark, required: boolean): MissingColon | undefined {
    const missing = this.drop()
    if (missing !== undefined) return missing
    const level = this.stack.length - 1
    this.stack[level] = { possible: true, required, token, mark }
    this.levelByToken.set(token, level)
    return undefined
  }

  /** Gives up the key of this level. */
  drop(): MissingColon | undefined {
    const key = this.stack.at(-1)
    if (key === undefined || !key.possible) return undefined
    if (key.required) return { missingColonOf: key.mark }
    key.possible = false
    this.levelByToken.delete(key.token)
    return undefined
  }

  /** The key that a `:` at the cursor completes, which is then used up. */
  take(cursor: Cursor): { readonly token: number; readonly mark: Mark } | MissingColon | undefined {
    const key = this.stack.at(-1)
    if (key === undefined) return undefined
    const state = check(key, cursor)
    if (state !== true) return state === false ? undefined : state
    key.possible = false
    this.levelByToken.delete(key.token)
    return { token: key.token, mark: key.mark }
  }

  /** Whether this token may still turn out to begin a key. */
  mayBeKey(token: number, cursor: Cursor): boolean | MissingColon {
    const level = this.levelByToken.get(token)
    const key = level === undefined ? undefined : this.stack[level]
    return key === undefined ? false : check(key, cursor)
  }
}

function check(key: SimpleKey, cursor: Cursor): boolean | MissingColon {
  if (!key.possible) return false
  if (key.mark.line >= cursor.line && key.mark.index + LONGEST_KEY >= cursor.index) return true
  if (key.required) return { missingColonOf: key.mark }
  key.possible = false
  return false
}

import type { ArgsOf } from '../diagnostic/codes.ts'
import { isOutOfRange } from './big-float.ts'
import { innerValues, type Value } from './value.ts'

/** What an evaluation may use up; there is no clock, so the answer is the same everywhere. */
const MOST_VALUES = 100_000
const MOST_TEXT = 5_000_000
/** Values looked at while comparing them and their types. */
const MOST_WORK = 250_000

export type Limit = ArgsOf<'expression-limit'>['limit']

/** The size of a value written out, shared parts counted wherever they occur. */
type Size = { readonly values: number; readonly text: number }

/**
 * Counts what one evaluation makes. Once a limit is crossed it stays so, whatever is evaluated
 * from then on counts for nothing, and loops are to end.
 */
export class Budget {
  #values = 0
  #text = 0
  #work = 0
  #crossed: Limit | undefined
  readonly #sizes = new WeakMap<Value, Size>()

  get crossed(): Limit | undefined {
    return this.#crossed
  }

  /** One step of the evaluation. */
  spendStep(): void {
    this.#values++
    this.#check()
  }

  /** A result, its parts included: as large as it is, it must not count for one value alone. */
  spendOuter(value: Value): void {
    const { values, text } = this.#sizeOf(value)
    if (values > MOST_VALUES) this.#crossed ??= 'values'
    if (text > MOST_TEXT) this.#crossed ??= 'text'
    if (value.kind === 'number' && isOutOfRange(value.value)) this.#crossed ??= 'number'
    this.#check()
  }

  /** A value that was made anew with all its parts. */
  spendWhole(value: Value): void {
    const { values, text } = this.#sizeOf(value)
    this.#values += values
    this.#text += text
    this.#check()
  }

  /** Work that grows with a value, as a comparison does. */
  spendLook(value: Value): void {
    this.#work += this.#sizeOf(value).values
    this.#check()
  }

  /** A number was met that is not worked with here. */
  crossNumber(): void {
    this.#crossed ??= 'number'
  }

  #check(): void {
    if (this.#values > MOST_VALUES || this.#work > MOST_WORK) this.#crossed ??= 'values'
    if (this.#text > MOST_TEXT) this.#crossed ??= 'text'
  }

  #sizeOf(value: Value): Size {
    const known = this.#sizes.get(value)
    if (known !== undefined) return known
    const size = measure(value, (part) => this.#sizeOf(part))
    this.#sizes.set(value, size)
    return size
  }
}

function measure(value: Value, sizeOf: (part: Value) => Size): Size {
  let values = 1
  let text = value.kind === 'string' ? value.value.length : 0
  for (const part of innerValues(value)) {
    const size = sizeOf(part)
    values += size.values
    text += size.text
  }
  if ('entries' in value) for (const name of value.entries.keys()) text += name.length
  return { values, text }
}

import type { FormShape, Holding, ReferenceOption } from '../../../engine/index.ts'

/** The part of a text that a reference would replace, and how it is written there. */
export type Opening = {
  readonly start: number
  readonly end: number
  /** What is typed of it already. */
  readonly query: string
  /** `$(vars.zone)`, or inside of `((…))` `var.zone`. */
  readonly form: 'dollar' | 'inner'
}

/**
 * Where the caret stands in a reference that has been begun. `eager` is for fields of expressions,
 * where a bare word begins one too.
 */
export function openingAt(text: string, caret: number, eager: boolean): Opening | undefined {
  const before = text.slice(0, caret)
  const after = text.slice(caret)
  const dollar = /(?<!\\)\$\(([\w.-]*)$/.exec(before)
  if (dollar !== null) {
    const [rest = ''] = /^[\w.-]*\)?/.exec(after) ?? []
    return { ...place(dollar.index, caret, rest), query: dollar[1] ?? '', form: 'dollar' }
  }
  if (/^\s*\(\(/.test(before) && !/\)\)/.test(before)) {
    const [query = ''] = /[\w.-]*$/.exec(before) ?? []
    const [rest = ''] = /^[\w.-]*/.exec(after) ?? []
    return { ...place(caret - query.length, caret, rest), query, form: 'inner' }
  }
  const isBare = eager && /^\$?[\w.-]*$/.test(text)
  return isBare
    ? { start: 0, end: text.length, query: text.replace('$', ''), form: 'dollar' }
    : undefined
}

function place(start: number, caret: number, rest: string) {
  return { start, end: caret + rest.length }
}

/** The text with the reference in the place of what was begun, and where the caret goes. */
export function insertReference(
  text: string,
  { start, end, form }: Opening,
  option: ReferenceOption,
): { readonly text: string; readonly caret: number } {
  const written = form === 'dollar' ? option.text : innerText(option)
  return { text: text.slice(0, start) + written + text.slice(end), caret: start + written.length }
}

function innerText({ from, name }: ReferenceOption): string {
  return from === undefined ? `var.${name}` : `module.${from}.${name}`
}

/** What fits, best first: of the same name, then of the same kind, then what may fit. */
export function suggest(
  options: readonly ReferenceOption[],
  query: string,
  { shape, name }: { readonly shape: FormShape; readonly name: string },
): readonly ReferenceOption[] {
  const wanted = query.toLowerCase()
  const rank = (option: ReferenceOption): number => {
    if (option.name === name) return 0
    return option.holds === 'unknown' ? 2 : 1
  }
  return options
    .filter(({ holds }) => mayHold(shape, holds))
    .filter(({ text, from, name: own }) => {
      const inner = from === undefined ? `var.${own}` : `module.${text}`
      return text.toLowerCase().includes(wanted) || inner.toLowerCase().includes(wanted)
    })
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, mostShown)
}

const mostShown = 60

function mayHold({ kind }: FormShape, holds: Holding): boolean {
  if (kind === 'any' || holds === 'unknown') return true
  if (kind === 'text') return holds !== 'list' && holds !== 'map'
  if (kind === 'object') return holds === 'map'
  return kind === holds
}

/** A `$(` of a script: the toolkit reads each one that no backslash escapes. Offsets are UTF-16. */
export type ScriptOpening = {
  /**
   * `expression`: the toolkit fills it in. `escaped`: left to the shell. `stray`: it is not escaped,
   * and reads like the shell's, so that the toolkit refuses it.
   */
  readonly kind: 'expression' | 'escaped' | 'stray'
  /** Where it begins, with its backslash when it is escaped. */
  readonly start: number
  /** Behind the `(`; of an expression behind its `)`. */
  readonly end: number
}

/** A part of a text; undefined stands for all of it. */
export type Selected = { readonly start: number; readonly end: number } | undefined

/** Every `$(` of a script in its order, but for those inside of an expression. */
export function openingsIn(script: string): readonly ScriptOpening[] {
  const openings: ScriptOpening[] = []
  for (let at = script.indexOf('$('); at >= 0; ) {
    const opening = openingAt(script, at)
    openings.push(opening)
    at = script.indexOf('$(', opening.end)
  }
  return openings
}

function openingAt(script: string, at: number): ScriptOpening {
  if (isEscaped(script, at)) return { kind: 'escaped', start: at - 1, end: at + 2 }
  const inner = closedPart(script, at + 2)
  if (inner === undefined || !readsLikeExpression(inner)) {
    return { kind: 'stray', start: at, end: at + 2 }
  }
  return { kind: 'expression', start: at, end: at + 2 + inner.length + 1 }
}

/** Of the backslashes before it each pair is one: only an odd one escapes. */
function isEscaped(script: string, at: number): boolean {
  let start = at
  while (script[start - 1] === '\\') start--
  return (at - start) % 2 === 1
}

/** Up to the `)` that closes it on the same line, by counting brackets alone. */
function closedPart(script: string, start: number): string | undefined {
  let depth = 0
  for (let at = start; at < script.length && script[at] !== '\n'; at++) {
    if (script[at] === '(') depth++
    if (script[at] !== ')') continue
    if (depth === 0) return script.slice(start, at)
    depth--
  }
  return undefined
}

/** A word and an argument, as in `cat vars.txt`; what follows an operator is none. */
const command = /^\s*[\w./-]+\s+(?![-+*/%=!<>&|?:]\s|[=!<>]=|&&|\|\||\?)\S/
/** `vars.zone`, `network.network_id`; not the end of a path. */
const reference = /(?:^|[^\w./-])[A-Za-z_][\w-]*\.[A-Za-z_]/

function readsLikeExpression(inner: string): boolean {
  return reference.test(inner) && !command.test(inner)
}

/**
 * Puts a backslash before each `$(` that is selected; in a whole script only before those that the
 * toolkit would not understand, since the others are meant for it.
 */
export function escapeOpenings(script: string, selected: Selected): string {
  const wanted = (kind: ScriptOpening['kind']): boolean =>
    kind === 'stray' || (kind === 'expression' && selected !== undefined)
  return rewrite(script, selected, wanted, (written) => `\\${written}`)
}

/** Takes the backslash of each `$(` away that is selected, or of all: the toolkit reads them then. */
export function unescapeOpenings(script: string, selected: Selected): string {
  return rewrite(
    script,
    selected,
    (kind) => kind === 'escaped',
    (written) => written.slice(1),
  )
}

function rewrite(
  script: string,
  selected: Selected,
  wanted: (kind: ScriptOpening['kind']) => boolean,
  change: (written: string) => string,
): string {
  let text = ''
  let done = 0
  for (const { kind, start, end } of openingsIn(script)) {
    const isSelected = selected === undefined || (start < selected.end && end > selected.start)
    if (!wanted(kind) || !isSelected) continue
    text += script.slice(done, start) + change(script.slice(start, end))
    done = end
  }
  return text + script.slice(done)
}

import type { Graph } from '../engine/index.ts'

/** A text and what was read in it. */
export type Reading = { readonly text: string; readonly graph: Graph }

export const noModules: ReadonlySet<string> = new Set()

/**
 * The modules that the last edits were all about: those that an edit adds, for as long as what
 * follows is written in them alone. `before` is undefined when another blueprint was shown: what is
 * opened is not fresh. Blanks do not count, since they grow around a module with it.
 */
export function freshModules(
  before: (Reading & { readonly fresh: ReadonlySet<string> }) | undefined,
  now: Reading,
): ReadonlySet<string> {
  if (before === undefined) return noModules
  const known = new Set(before.graph.modules.map(({ id }) => id))
  const added = now.graph.modules.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (added.length > 0) return new Set(added)
  if (before.fresh.size === 0 || before.text === now.text) return before.fresh
  return textBeside(before, before.fresh) === textBeside(now, before.fresh)
    ? before.fresh
    : noModules
}

/** The text without those modules, and without its blanks. */
function textBeside({ text, graph }: Reading, left: ReadonlySet<string>): string {
  const spans = graph.modules
    .filter(({ id, span }) => left.has(id) && span.file === 'blueprint')
    .map(({ span }) => span)
    .sort((first, second) => first.start - second.start)
  let rest = ''
  let end = 0
  for (const span of spans) {
    rest += text.slice(end, span.start)
    end = Math.max(end, span.end)
  }
  return (rest + text.slice(end)).replace(/\s+/g, '')
}

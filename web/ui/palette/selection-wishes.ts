import type { Field, SearchWish } from '../../engine/index.ts'
import type { ModuleSummary } from '../../state/analysis-store.ts'
import { ownNames } from './fitting-modules.ts'

/** What the selected module asks of others; undefined where it asks for nothing. */
export type SelectionWishes = {
  readonly needs: SearchWish | undefined
  readonly gives: SearchWish | undefined
}

/**
 * What would go with a module as it is used: others that give what it still lacks, or when it lacks
 * nothing, anything that it takes; and others that take what it gives.
 */
export function selectionWishes(
  { inputs, outputs, kind }: ModuleSummary,
  fields: readonly Field[],
): SelectionWishes {
  const isShared = (name: string): boolean => !ownNames.has(name)
  const lacking = fields
    .filter(({ required, origin }) => required && origin === 'none')
    .map(({ name }) => name)
    .filter(isShared)
  const wanted = lacking.length > 0 ? lacking : inputs.filter(isShared)
  const given = kind === 'packer' ? [] : outputs.filter(isShared)
  return {
    needs: wanted.length === 0 ? undefined : { gives: wanted },
    gives: given.length === 0 ? undefined : { takes: given },
  }
}

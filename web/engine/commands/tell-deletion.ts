/** What was deleted: one module, several, or a group with the modules in it. */
export type Deleted =
  | { readonly kind: 'module'; readonly id: string }
  | { readonly kind: 'modules'; readonly count: number }
  | { readonly kind: 'group'; readonly name: string; readonly modules: number }

/**
 * What a deletion did, for who hears it: `Deleted network and 3 uses of it`. `uses` counts the
 * `use` items of other modules that went too.
 */
export function tellDeletion(deleted: Deleted, uses: number): string {
  const of = deleted.kind === 'module' ? 'it' : 'them'
  const parts = [nameOf(deleted), ...(uses === 0 ? [] : [`${count(uses, 'use')} of ${of}`])]
  return `Deleted ${parts.join(' and ')}`
}

function nameOf(deleted: Deleted): string {
  switch (deleted.kind) {
    case 'module':
      return deleted.id
    case 'modules':
      return count(deleted.count, 'module')
    case 'group': {
      const group = `group ${deleted.name}`
      return deleted.modules === 0 ? group : `${group} with ${count(deleted.modules, 'module')}`
    }
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

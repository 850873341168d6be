import type { Related } from '../diagnostic.ts'

/** What stands at a further place of a finding. */
export function formatRelated(related: Related): string {
  switch (related.what) {
    case 'itself':
      return 'It stands here'
    case 'its-null':
      return 'It is null here'
    case 'end-of-reading':
      return 'Reading stopped here'
    case 'first-key':
      return `${related.name} is first set here`
    case 'making-module':
      return `${related.name} is made here`
    case 'building-module':
      return `${related.name} builds here`
  }
}

import type { ExpandedModule } from '../../expand/expanded.ts'
import { factsOf } from '../../expand/expanded.ts'

/** Whether a module is one of the toolkit's networks. */
export function isNetwork(module: ExpandedModule): boolean {
  return factsOf(module)?.category === 'network'
}

import type { Intent } from '../blueprint/intent.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Toolkit } from '../expand/module-facts.ts'

/** What every writer gets besides the expanded blueprint. */
export type WriteSetting = {
  /** A finding of severity error refuses the whole export: no wrong file is ever written. */
  readonly collector: Collector<Intent>
  /** Whose modules are copied into the deployment; undefined when they are addressed elsewhere. */
  readonly toolkit: Toolkit | undefined
}

import type { Intent } from '../blueprint/intent.ts'
import type { Collector } from '../diagnostic/collector.ts'

/** What every writer gets besides the expanded blueprint. */
export type WriteSetting = {
  /** A finding of severity error refuses the whole export: no wrong file is ever written. */
  readonly collector: Collector<Intent>
}

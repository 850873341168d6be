import type { Intent } from './blueprint/intent.ts'
import type { ModuleId } from './blueprint/model.ts'
import type { ModuleChange } from './catalog/compare-modules.ts'
import type { Span } from './text/span.ts'

/** One thing that is different for a blueprint under another version of the toolkit. */
export type UpgradeItem = {
  readonly change: ModuleChange
  /**
   * `breaks`: the toolkit refuses the blueprint until it is mended. `differs`: the deployment may
   * come out otherwise. `notice`: nothing changes yet.
   */
  readonly weight: 'breaks' | 'differs' | 'notice'
  /** Every module of the blueprint that it concerns, in order, and where. */
  readonly places: readonly UpgradePlace[]
}

export type UpgradePlace = {
  readonly id: ModuleId
  /** The setting or output concerned; undefined when it is the module itself. */
  readonly name: string | undefined
  readonly span: Span
  /** What mends it, where that is mechanical; undefined else. */
  readonly fix: Intent | undefined
}

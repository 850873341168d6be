import type { Intent } from '../blueprint/intent.ts'
import type { ModuleId, VarName } from '../blueprint/model.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { Scope } from './evaluate-setting.ts'
import type { ExpandedModule, ExpandedVariable } from './expanded.ts'
import type { MachineFacts } from './machine-facts.ts'

export type ExpandCollector = Collector<Intent>

/** What a pass over one module may look at besides the module. */
export type PassContext = {
  readonly variables: ReadonlyMap<VarName, ExpandedVariable>
  readonly scope: Scope
  /** All modules; those that stand before the one in hand are expanded already. */
  readonly modules: ReadonlyMap<ModuleId, ExpandedModule>
  readonly machines: MachineFacts
  /** The text that stands for the Compute API's answer (`GHPC_MOCK_MACHINE_CONFIG`). */
  readonly machineConfig: string | undefined
  /** The values are all there, so what is missing is an error. */
  readonly complete: boolean
  readonly collector: ExpandCollector
  readonly placeOf: PlaceOf
}

/**
 * Where a finding about a path lies in the blueprint's text: there, or at the nearest thing around
 * it that is written; the line that the toolkit names.
 */
export type PlaceOf = (path: Path) => Span

/** Gives the module with more settings, and reports what the toolkit refuses at this point. */
export type ModulePass = (module: ExpandedModule, context: PassContext) => ExpandedModule

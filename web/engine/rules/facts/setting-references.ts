import type { Path } from '../../diagnostic/diagnostic.ts'
import type { ExpandedModule, OutputReference } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'
import { findModule, modulesOf } from './modules.ts'
import { referencesAt } from './references.ts'

/** A reference to a module's output in a setting, as the author wrote it. */
export type OutputUse = {
  readonly from: ExpandedModule
  readonly reference: OutputReference
  /** Undefined when there is no such module. */
  readonly to: ExpandedModule | undefined
  readonly path: Path
  /** The path by which the toolkit names it. */
  readonly named: Path
}

/** Every reference to an output in the settings of every module, in the order of the text. */
export function outputUsesOf(context: ExpandedContext): readonly OutputUse[] {
  return modulesOf(context).flatMap((from) =>
    [...from.written.settings.entries.values()].flatMap(({ name, value }) =>
      referencesAt(value, [...from.path, 'settings', name]).flatMap(
        ({ reference, path, named }) => {
          if (reference.kind !== 'module') return []
          return { from, reference, to: findModule(context.expanded, reference.id), path, named }
        },
      ),
    ),
  )
}

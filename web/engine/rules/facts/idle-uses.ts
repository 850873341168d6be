import type { ModuleId } from '../../blueprint/model.ts'
import type { AppliedUse, ExpandedModule } from '../../expand/expanded.ts'
import { factsOf } from '../../expand/expanded.ts'
import type { ExpandedContext } from '../rule.ts'
import { modulesOf } from './modules.ts'
import { type Site, siteAt } from './place.ts'

/** An item of a `use` that fills no setting, though inputs and outputs are known. */
export type IdleUse = {
  readonly consumer: ExpandedModule
  readonly used: ExpandedModule
  readonly use: AppliedUse
  readonly site: Site
}

/** Every `use` that gives nothing (`ListUnusedModules` in `pkg/config/config.go`). */
export function idleUsesOf(context: ExpandedContext): readonly IdleUse[] {
  const { modules } = context.expanded
  return modulesOf(context).flatMap((consumer) => {
    const giving = givingModules(consumer)
    return consumer.uses.flatMap((use, index) => {
      const used = use.used === undefined ? undefined : modules.get(use.used)
      if (used === undefined || giving.has(used.id) || used.kind === 'packer') return []
      if (!factsOf(consumer) || !factsOf(used)) return []
      const site = siteAt(context, [...consumer.path, 'use', index])
      return [{ consumer, used, use, site }]
    })
  })
}

/** Modules whose outputs stand in the settings in the end because of `use`. */
function givingModules({ settings }: ExpandedModule): ReadonlySet<ModuleId> {
  return new Set(
    [...settings.values()].flatMap(({ origin }) =>
      origin.kind === 'use' ? origin.givers.map(({ module }) => module) : [],
    ),
  )
}

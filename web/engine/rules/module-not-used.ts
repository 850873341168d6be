import { referencesIn } from '../blueprint/setting-value.ts'
import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/**
 * Some modules do nothing by themselves: some setting must take an output of theirs
 * (`validateModulesAreUsed` in `pkg/config/expand.go`). A module of unknown inputs that lists one
 * may well take something.
 */
export const moduleNotUsed: ExpandedRule = {
  codes: ['module-not-used'],
  stage: 'expanded',
  check(context, collector) {
    const used = usedModules(context)
    for (const module of modulesOf(context)) {
      if (factsOf(module)?.metadata.hasToBeUsed !== true || used.has(module.id)) continue
      collector.add({
        code: 'module-not-used',
        severity: 'error',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { id: module.id },
        fixes: [{ kind: 'remove-modules', ids: [module.id] }],
      })
    }
  },
}

function usedModules(context: ExpandedContext): ReadonlySet<string> {
  const used = new Set<string>()
  for (const module of modulesOf(context)) {
    for (const { value } of module.settings.values()) {
      for (const one of referencesIn(value)) if (one.kind === 'module') used.add(one.id)
    }
    for (const { used: id, fills } of module.uses) {
      if (id !== undefined && !fills.known) used.add(id)
    }
  }
  return used
}

import type { ModuleId } from '../blueprint/model.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/** gcluster lets modules of a group need each other in a ring; Terraform does not. Ours alone. */
export const useCycle: ExpandedRule = {
  codes: ['use-cycle'],
  stage: 'expanded',
  check(context, collector) {
    for (const ring of ringsOf(context)) {
      const [first] = ring
      if (first === undefined) continue
      const ids = ring.map(({ id }) => id)
      collector.add({
        code: 'use-cycle',
        severity: 'warning',
        stage: 'plan',
        ...siteAt(context, [...first.path, 'id']),
        nodes: ids,
        args: { ids },
      })
    }
  },
}

/** Each ring once, found depth first in the order of the text. */
function ringsOf(context: ExpandedContext): readonly (readonly ExpandedModule[])[] {
  const { modules } = context.expanded
  const rings: ExpandedModule[][] = []
  const done = new Set<ModuleId>()
  for (const start of modulesOf(context)) {
    const trail: { readonly module: ExpandedModule; readonly next: ModuleId[] }[] = []
    const enter = (module: ExpandedModule) => trail.push({ module, next: neededBy(module) })
    if (!done.has(start.id)) enter(start)
    for (let top = trail.at(-1); top !== undefined; top = trail.at(-1)) {
      const id = top.next.shift()
      const module = id === undefined ? undefined : modules.get(id)
      if (id === undefined) {
        done.add(top.module.id)
        trail.pop()
      } else if (module !== undefined && module.groupIndex === start.groupIndex && !done.has(id)) {
        const at = trail.findIndex((one) => one.module === module)
        if (at < 0) enter(module)
        else rings.push(trail.slice(at).map((one) => one.module))
      }
    }
  }
  return rings
}

function neededBy({ settings }: ExpandedModule): ModuleId[] {
  const ids = [...settings.values()].flatMap(({ value }) =>
    referencesIn(value).flatMap((one) => (one.kind === 'module' ? [one.id] : [])),
  )
  return [...new Set(ids)]
}

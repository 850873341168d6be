import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Outputs of the toolkit's networks that are objects, though a text might be expected. */
const OBJECTS: ReadonlySet<string> = new Set(
  ['vpc', 'pre-existing-vpc', 'pre-existing-subnetwork'].map(
    (name) => `modules/network/${name} subnetwork`,
  ),
)

/**
 * gcluster looks at names only, and hands a vpc's `subnetwork`, an object, to whatever takes one of
 * that name. Ours alone.
 */
export const useType: ExpandedRule = {
  codes: ['use-type'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      for (const [name, { origin }] of module.settings) {
        const giver = origin.kind === 'use' ? origin.givers[0] : undefined
        const used = giver && context.expanded.modules.get(giver.module)
        const path = used && factsOf(used)?.path
        const wanted = factsOf(module)?.inputs.get(name)?.type.kind
        if (used === undefined || wanted !== 'string' || !OBJECTS.has(`${path} ${name}`)) continue
        const index = module.uses.findIndex((use) => use.used === used.id)
        const value = { kind: 'text', text: `$(${used.id}.subnetwork_self_link)` } as const
        collector.add({
          code: 'use-type',
          severity: 'warning',
          stage: 'plan',
          ...siteAt(context, [...module.path, 'use', index]),
          nodes: [module.id, used.id],
          args: { output: name, input: name, used: used.id },
          fixes: [{ kind: 'set-setting', id: module.id, name, value }],
        })
      }
    }
  },
}

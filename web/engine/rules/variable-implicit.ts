import type { VarName } from '../blueprint/model.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import { buildersOf } from './facts/builder.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedContext, ExpandedRule } from './rule.ts'

/** Inputs that all modules are meant to take from one variable. */
const SHARED: readonly string[] = ['project_id', 'zone', 'region', 'deployment_name', 'labels']

/** Inputs that mean another thing for a builder than for the machines of a cluster. */
const RISKY: readonly string[] = [
  'machine_type',
  'metadata',
  'image_name',
  'startup_script',
  'source_image',
  'communicator',
]

/** A variable that a builder takes just because of its name may be meant for others. Ours alone. */
export const variableImplicit: ExpandedRule = {
  codes: ['variable-implicit'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      for (const [input, { origin }] of module.settings) {
        if (origin.kind !== 'variable' || SHARED.includes(input)) continue
        const others = RISKY.includes(input) ? otherUsers(input, context) : []
        collector.add({
          code: 'variable-implicit',
          severity: others.length > 0 ? 'warning' : 'info',
          stage: 'build',
          ...siteAt(context, [...module.path, 'id']),
          nodes: [module.id],
          args: { input, module: module.id, others },
        })
      }
    }
  },
}

function otherUsers(name: VarName, context: ExpandedContext): readonly string[] {
  return modulesOf(context).flatMap(({ id, kind, settings }) => {
    if (kind === 'packer') return []
    const isUsed = [...settings.values()].some(({ value }) =>
      referencesIn(value).some((one) => one.kind === 'variable' && one.name === name),
    )
    return isUsed ? [id] : []
  })
}

import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import { buildersOf, pathOf, SCRIPTS } from './facts/builder.ts'
import { effectiveText, presenceOf } from './facts/effective.ts'
import { imageOf } from './facts/image.ts'
import { imageUsesOf } from './facts/image-use.ts'
import { siteAt } from './facts/place.ts'
import { sourceNameOf } from './facts/source-image.ts'
import type { ExpandedRule } from './rule.ts'

const SLURM_MODULE = /\/schedmd-slurm-gcp-v6-/
/** Sources that hold the Slurm of this toolkit. */
const SLURM_SOURCE = /^slurm-gcp-6-12-/

/** Machines of Slurm need an image with Slurm in it. Ours alone. */
export const imageSlurmSource: ExpandedRule = {
  codes: ['image-slurm-source'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const users = imageUsesOf(expanded).filter(({ consumer }) =>
      SLURM_MODULE.test(pathOf(consumer) ?? ''),
    )
    for (const { module } of buildersOf(expanded)) {
      const image = imageOf(module, expanded)
      const project = effectiveText(module, 'project_id', expanded)
      const user = users.find(
        (one) =>
          one.project === project &&
          ((one.family !== undefined && one.family === image.family) ||
            (one.name !== undefined && one.name === image.name)),
      )
      const source = sourceNameOf(module, expanded)
      if (user === undefined || source === undefined || project === undefined) continue
      if (SLURM_SOURCE.test(source) || mayInstallSlurm(module, expanded)) continue
      collector.add({
        code: 'image-slurm-source',
        severity: 'warning',
        stage: 'run',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, user.consumer.id],
        args: { source, user: user.consumer.id },
      })
    }
  },
}

/** A script that cannot be read here may do anything. */
function mayInstallSlurm(module: ExpandedModule, expanded: Expanded): boolean {
  return SCRIPTS.some((name) => {
    if (presenceOf(module, name, expanded) === 'absent') return false
    const text = effectiveText(module, name, expanded)
    return name !== 'startup_script' || text === undefined || text.includes('slurm-gcp')
  })
}

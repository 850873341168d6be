import { buildersOf } from './facts/builder.ts'
import { effectiveNumber, effectiveTexts, isNull } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The plugin's disk when no size is set, in GB. */
const USUAL_DISK = 20

/** The disks that the images of some projects are made for, in GB. */
const SOURCE_DISKS: ReadonlyMap<string, number> = new Map([
  ['schedmd-slurm-public', 32],
  ['windows-cloud', 50],
])

/** A builder's disk holds its source image. Ours alone. */
export const sourceDisk: ExpandedRule = {
  codes: ['source-disk'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const { module } of buildersOf(expanded)) {
      const projects = effectiveTexts(module, 'source_image_project_id', expanded) ?? []
      const [project] = projects
      const wanted = SOURCE_DISKS.get(project ?? '')
      const size = isNull(module, 'disk_size', expanded)
        ? USUAL_DISK
        : effectiveNumber(module, 'disk_size', expanded)
      if (project === undefined || wanted === undefined || projects.length > 1) continue
      if (size === undefined || size >= wanted) continue
      const value = { kind: 'yaml', text: String(wanted) } as const
      collector.add({
        code: 'source-disk',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { project, size, wanted },
        fixes: [{ kind: 'set-setting', id: module.id, name: 'disk_size', value }],
      })
    }
  },
}

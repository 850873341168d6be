import { buildersOf } from './facts/builder.ts'
import { effectiveTexts, isNull } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import { sourceNameOf } from './facts/source-image.ts'
import type { ExpandedRule } from './rule.ts'

/** Families that lie in projects which the plugin does not know by itself. */
const HOMES: readonly (readonly [prefix: string, project: string])[] = [
  ['slurm-gcp-', 'schedmd-slurm-public'],
  ['ubuntu-accelerator-', 'ubuntu-os-accelerator-images'],
]

/** A source image is looked for in the build's project and in those given only. Ours alone. */
export const sourceProject: ExpandedRule = {
  codes: ['source-project'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'source_image_project_id'
    for (const { module } of buildersOf(expanded)) {
      const source = sourceNameOf(module, expanded)
      const project = HOMES.find(([prefix]) => source?.startsWith(prefix))?.[1]
      const projects = isNull(module, name, expanded) ? [] : effectiveTexts(module, name, expanded)
      if (source === undefined || project === undefined || projects === undefined) continue
      if (projects.includes(project)) continue
      const text = JSON.stringify([...projects, project])
      collector.add({
        code: 'source-project',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { source, project },
        fixes: [{ kind: 'set-setting', id: module.id, name, value: { kind: 'yaml', text } }],
      })
    }
  },
}

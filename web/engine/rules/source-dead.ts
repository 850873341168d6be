import { buildersOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import { sourceNameOf } from './facts/source-image.ts'
import type { ExpandedRule } from './rule.ts'

const DEAD = /^(?:hpc-centos-7|centos-7|slurm-gcp-5-.*|schedmd-v5-slurm-.*)$/

/** Families whose images have been taken away. Ours alone. */
export const sourceDead: ExpandedRule = {
  codes: ['source-dead'],
  stage: 'expanded',
  check(context, collector) {
    const name = 'source_image_family'
    for (const { module } of buildersOf(context.expanded)) {
      const family = sourceNameOf(module, context.expanded)
      if (family === undefined || !DEAD.test(family)) continue
      const text = family.includes('slurm')
        ? 'slurm-gcp-6-12-hpc-rocky-linux-8'
        : 'hpc-rocky-linux-8'
      collector.add({
        code: 'source-dead',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { family },
        fixes: [{ kind: 'set-setting', id: module.id, name, value: { kind: 'text', text } }],
      })
    }
  },
}

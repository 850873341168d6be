import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { imageOf } from './facts/image.ts'
import { siteAt } from './facts/place.ts'
import { sourceNameOf } from './facts/source-image.ts'
import type { ExpandedRule } from './rule.ts'

/** An image that is built from another one of the blueprint needs that one first. Ours alone. */
export const sourceChained: ExpandedRule = {
  codes: ['source-chained'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const builders = buildersOf(expanded).map(({ module }) => module)
    for (const module of builders) {
      const source = sourceNameOf(module, expanded)
      const first = builders.find((other) => {
        const { family, name } = imageOf(other, expanded)
        return other !== module && source !== undefined && (family === source || name === source)
      })
      if (first === undefined || source === undefined) continue
      const project = effectiveText(first, 'project_id', expanded)
      collector.add({
        code: 'source-chained',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, first.id],
        args: { source, builder: first.id, ...(project === undefined ? {} : { project }) },
      })
    }
  },
}

import { findNearestName } from '../diagnostic/nearest-name.ts'
import { buildersOf } from './facts/builder.ts'
import { effectiveText } from './facts/effective.ts'
import { imageOf } from './facts/image.ts'
import { IMAGE_SETTING, imageUsesOf, setImagePart } from './facts/image-use.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A family that is nearly one that is built here, in the same project, is a slip. Ours alone. */
export const imageNear: ExpandedRule = {
  codes: ['image-near'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const built = buildersOf(expanded).map(({ module }) => ({
      family: imageOf(module, expanded).family,
      project: effectiveText(module, 'project_id', expanded),
    }))
    for (const { consumer, family, project } of imageUsesOf(expanded)) {
      if (family === undefined || project === undefined) continue
      const candidates = built.flatMap((image) =>
        image.family !== undefined && image.project === project ? [image.family] : [],
      )
      const nearest = candidates.includes(family) ? undefined : findNearestName(family, candidates)
      if (nearest === undefined) continue
      collector.add({
        code: 'image-near',
        severity: 'warning',
        stage: 'run',
        ...siteAt(context, [...consumer.path, 'settings', IMAGE_SETTING, 'family']),
        nodes: [consumer.id],
        args: { family, nearest },
        fixes: setImagePart(consumer, 'family', nearest),
      })
    }
  },
}

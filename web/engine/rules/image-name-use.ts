import { buildersOf } from './facts/builder.ts'
import { imageOf } from './facts/image.ts'
import { IMAGE_SETTING, imageUsesOf } from './facts/image-use.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Names of images that are not fixed end in the time of their build. Ours alone. */
export const imageNameUse: ExpandedRule = {
  codes: ['image-name-use'],
  stage: 'expanded',
  check(context, collector) {
    const families = buildersOf(context.expanded).flatMap(({ module }) => {
      const { family, hasOwnName } = imageOf(module, context.expanded)
      return family !== undefined && hasOwnName === false ? [family] : []
    })
    for (const { consumer, name } of imageUsesOf(context.expanded)) {
      const family = families.find((one) => name?.startsWith(`${one}-2`) || name === one)
      if (name === undefined || family === undefined) continue
      collector.add({
        code: 'image-name-use',
        severity: 'info',
        stage: 'run',
        ...siteAt(context, [...consumer.path, 'settings', IMAGE_SETTING, 'name']),
        nodes: [consumer.id],
        args: { name, family },
      })
    }
  },
}

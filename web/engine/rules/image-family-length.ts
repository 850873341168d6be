import { buildersOf } from './facts/builder.ts'
import { imageOf, isResourceName, LONGEST_FAMILY, toResourceName } from './facts/image.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Without a name of its own an image is called by its family and the time. Ours alone. */
export const imageFamilyLength: ExpandedRule = {
  codes: ['image-family-length'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const { family, familyFrom, hasOwnName } = imageOf(module, context.expanded)
      if (family === undefined || hasOwnName !== false) continue
      if (family.length <= LONGEST_FAMILY || !isResourceName(family)) continue
      const text = toResourceName(family, LONGEST_FAMILY)
      const name = 'image_family'
      const place = familyFrom === name ? ['settings', name] : ['id']
      collector.add({
        code: 'image-family-length',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, ...place]),
        nodes: [module.id],
        args: { family, length: family.length },
        fixes:
          text === undefined
            ? []
            : [{ kind: 'set-setting', id: module.id, name, value: { kind: 'text', text } }],
      })
    }
  },
}

import { buildersOf } from './facts/builder.ts'
import { imageOf, isResourceName, toResourceName } from './facts/image.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A family of images has the form of Compute Engine's names; Packer checks it. Ours alone. */
export const imageFamily: ExpandedRule = {
  codes: ['image-family'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const { family, familyFrom } = imageOf(module, context.expanded)
      if (family === undefined || isResourceName(family)) continue
      const text = toResourceName(family)
      const name = 'image_family'
      const place = familyFrom === name ? ['settings', name] : ['id']
      collector.add({
        code: 'image-family',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, ...place]),
        nodes: [module.id],
        args: { family, from: familyFrom },
        fixes:
          text === undefined
            ? []
            : [{ kind: 'set-setting', id: module.id, name, value: { kind: 'text', text } }],
      })
    }
  },
}

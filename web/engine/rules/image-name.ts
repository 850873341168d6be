import { buildersOf } from './facts/builder.ts'
import { imageOf, isResourceName, toResourceName } from './facts/image.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An image's name has the form of Compute Engine's names; Packer checks it. Ours alone. */
export const imageName: ExpandedRule = {
  codes: ['image-name'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const { name: image } = imageOf(module, context.expanded)
      if (image === undefined || isResourceName(image)) continue
      const text = toResourceName(image)
      const name = 'image_name'
      collector.add({
        code: 'image-name',
        severity: 'warning',
        stage: 'packer',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { name: image },
        fixes:
          text === undefined
            ? []
            : [{ kind: 'set-setting', id: module.id, name, value: { kind: 'text', text } }],
      })
    }
  },
}

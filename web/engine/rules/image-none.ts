import type { Value } from '../hcl/value.ts'
import { isEmpty, partOf } from './facts/effective.ts'
import { IMAGE_SETTING } from './facts/image-use.ts'
import { knownValue } from './facts/known-value.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An image is named by its name or family, and by its project; Terraform checks it. Ours alone. */
export const imageNone: ExpandedRule = {
  codes: ['image-none'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const setting = module.settings.get(IMAGE_SETTING)
      const value = setting && knownValue(setting.value, context.expanded)
      if (module.facts.kind !== 'known' || module.facts.module.origin === 'given') continue
      if (value?.known !== true || isNamed(value.value)) continue
      collector.add({
        code: 'image-none',
        severity: 'warning',
        stage: 'plan',
        ...siteAt(context, [...module.path, 'settings', IMAGE_SETTING]),
        nodes: [module.id],
        args: { module: module.id },
      })
    }
  },
}

function isNamed(image: Value): boolean {
  if (image.kind !== 'object' && image.kind !== 'map') return true
  const has = (name: string) => {
    const part = partOf(image, name)
    return part !== undefined && !isEmpty(part)
  }
  return has('project') && (has('name') || has('family'))
}

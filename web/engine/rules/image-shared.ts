import type { SettingValue } from '../blueprint/setting-value.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { ExpandedModule } from '../expand/expanded.ts'
import { isImageBuilder } from '../expand/image-builder.ts'
import { IMAGE_SETTING } from './facts/image-use.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

type Written = { readonly family: string; readonly module: ExpandedModule; readonly path: Path }

/**
 * A family that a builder and others name is one thing, and drifts apart when it is written out in
 * several places. Ours alone.
 */
export const imageShared: ExpandedRule = {
  codes: ['image-shared'],
  stage: 'expanded',
  check(context, collector) {
    const written = modulesOf(context).flatMap(familyWrittenIn)
    for (const { family, module, path } of written) {
      const same = written.filter((other) => other.family === family)
      if (same.length < 2 || !same.some((other) => isImageBuilder(other.module))) continue
      collector.add({
        code: 'image-shared',
        severity: 'info',
        ...siteAt(context, path),
        nodes: [module.id],
        args: { family, places: same.length },
      })
    }
  },
}

function familyWrittenIn(module: ExpandedModule): readonly Written[] {
  const { entries } = module.written.settings
  const image = entries.get(IMAGE_SETTING)?.value
  const [names, value] = isImageBuilder(module)
    ? [['image_family'], entries.get('image_family')?.value]
    : [
        [IMAGE_SETTING, 'family'],
        image?.kind === 'map' ? image.entries.get('family')?.value : undefined,
      ]
  const family = literalText(value)
  return family === undefined
    ? []
    : [{ family, module, path: [...module.path, 'settings', ...names] }]
}

function literalText(value: SettingValue | undefined): string | undefined {
  return value?.kind === 'literal' && value.value.kind === 'string' ? value.value.value : undefined
}

import { buildersOf } from './facts/builder.ts'
import { effectiveValue, textOf } from './facts/effective.ts'
import { isLabelName, isLabelValue } from './facts/label.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The labels of an image have the form of Google Cloud's; Packer checks it. Ours alone. */
export const packerLabels: ExpandedRule = {
  codes: ['packer-labels'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const labels = effectiveValue(module, 'labels', context.expanded)
      if (!labels.known || !('entries' in labels.value)) continue
      for (const [label, value] of labels.value.entries) {
        const text = textOf(value)
        if (text === undefined || (isLabelName(label) && isLabelValue(text))) continue
        collector.add({
          code: 'packer-labels',
          severity: 'warning',
          stage: 'packer',
          ...siteAt(context, [...module.path, 'settings', 'labels', label]),
          nodes: [module.id],
          args: { label },
        })
      }
    }
  },
}

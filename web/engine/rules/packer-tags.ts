import { buildersOf } from './facts/builder.ts'
import { effectiveTexts } from './facts/effective.ts'
import { openingOf } from './facts/firewall.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** A firewall rule for machines with a tag opens nothing for a builder without it. Ours alone. */
export const packerTags: ExpandedRule = {
  codes: ['packer-tags'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    for (const builder of buildersOf(expanded)) {
      const { module, port, usesIap, hasPublicIp } = builder
      if (port === undefined || (usesIap !== true && hasPublicIp !== true)) continue
      const source = usesIap === true ? 'iap' : 'direct'
      const { state, foreignTags } = openingOf(builder, port, source, expanded)
      const [tag] = foreignTags
      if (state !== 'absent' || tag === undefined) continue
      const own = effectiveTexts(module, 'tags', expanded) ?? []
      const value = { kind: 'yaml', text: JSON.stringify([...own, tag]) } as const
      collector.add({
        code: 'packer-tags',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: { port, tags: foreignTags },
        fixes: [{ kind: 'set-setting', id: module.id, name: 'tags', value }],
      })
    }
  },
}

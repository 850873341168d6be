import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { keySiteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** The template refuses the old name of the scopes. Ours alone. */
export const scopesOld: ExpandedRule = {
  codes: ['scopes-old'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      if (!module.written.settings.entries.has('scopes')) continue
      if (presenceOf(module, 'scopes', context.expanded) !== 'present') continue
      collector.add({
        code: 'scopes-old',
        severity: 'warning',
        stage: 'packer',
        ...keySiteAt(context, [...module.path, 'settings', 'scopes']),
        nodes: [module.id],
        args: {},
        fixes: [
          {
            kind: 'rename-setting',
            id: module.id,
            name: 'scopes',
            newName: 'service_account_scopes',
          },
        ],
      })
    }
  },
}

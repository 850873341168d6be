import { buildersOf } from './facts/builder.ts'
import { presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** What the account of a builder has to be allowed to (`modules/packer/custom-image/README.md`). */
const ROLES: readonly string[] = [
  'compute.instanceAdmin.v1',
  'logging.logWriter',
  'storage.objectViewer',
]

/** The account that builds an image needs roles that nothing in a blueprint shows. Ours alone. */
export const serviceAccountRoles: ExpandedRule = {
  codes: ['service-account-roles'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const name = 'service_account_email'
      if (!module.written.settings.entries.has(name)) continue
      if (presenceOf(module, name, context.expanded) === 'absent') continue
      collector.add({
        code: 'service-account-roles',
        severity: 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: { roles: ROLES },
      })
    }
  },
}

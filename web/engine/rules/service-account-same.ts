import { buildersOf, pathOf } from './facts/builder.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** What IAM says takes minutes to be true everywhere. Ours alone. */
export const serviceAccountSame: ExpandedRule = {
  codes: ['service-account-same'],
  stage: 'expanded',
  check(context, collector) {
    for (const { module } of buildersOf(context.expanded)) {
      const origin = module.settings.get('service_account_email')?.origin
      const giver = origin?.kind === 'use' ? origin.givers[0]?.module : undefined
      const account = giver === undefined ? undefined : context.expanded.modules.get(giver)
      if (account === undefined || pathOf(account) !== 'modules/project/service-account') continue
      collector.add({
        code: 'service-account-same',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id, account.id],
        args: { account: account.id },
      })
    }
  },
}

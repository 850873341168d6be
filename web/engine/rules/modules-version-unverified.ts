import { hasOwnModules, modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Modules of another version than the catalog's are taken as they come. Ours alone. */
export const modulesVersionUnverified: ExpandedRule = {
  codes: ['modules-version-unverified'],
  stage: 'expanded',
  check(context, collector) {
    const version = context.blueprint.toolkitModulesVersion?.text ?? ''
    if (!hasOwnModules(context) || version === context.catalog.version) return
    if (modulesOf(context).every(({ facts }) => facts.kind !== 'unknown')) return
    collector.add({
      code: 'modules-version-unverified',
      severity: 'info',
      ...siteAt(context, ['toolkit_modules_version']),
      args: { version, known: context.catalog.version },
    })
  },
}

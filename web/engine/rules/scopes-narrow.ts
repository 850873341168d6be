import { buildersOf } from './facts/builder.ts'
import { effectiveTexts, presenceOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Scopes with which a machine can write its own metadata, by either of their names. */
const WIDE = /^(?:https:\/\/www\.googleapis\.com\/auth\/)?(?:cloud-platform|compute|compute-rw)$/

/** A startup script says that it is done in the machine's metadata (PP#215). Ours alone. */
export const scopesNarrow: ExpandedRule = {
  codes: ['scopes-narrow'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'service_account_scopes'
    for (const { module } of buildersOf(expanded)) {
      const hasScript = ['startup_script', 'startup_script_file'].some(
        (script) => presenceOf(module, script, expanded) === 'present',
      )
      const scopes = effectiveTexts(module, name, expanded)
      if (!hasScript || scopes === undefined || scopes.some((scope) => WIDE.test(scope))) continue
      collector.add({
        code: 'scopes-narrow',
        severity: 'warning',
        stage: 'build',
        ...siteAt(context, [...module.path, 'settings', name]),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'unset-setting', id: module.id, name }],
      })
    }
  },
}

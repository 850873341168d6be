import { buildersOf } from './facts/builder.ts'
import { effectiveBool, effectiveValue, partOf } from './facts/effective.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** Where OS Login rules over SSH keys, Packer must use it too. Ours alone. */
export const osLogin: ExpandedRule = {
  codes: ['os-login'],
  stage: 'expanded',
  check(context, collector) {
    const { expanded } = context
    const name = 'use_os_login'
    for (const { module, communicator } of buildersOf(expanded)) {
      if (communicator !== 'ssh' || effectiveBool(module, name, expanded) !== false) continue
      const metadata = effectiveValue(module, 'metadata', expanded)
      const isAsked = metadata.known && partOf(metadata.value, 'enable-oslogin') !== undefined
      const value = { kind: 'yaml', text: 'true' } as const
      collector.add({
        code: 'os-login',
        severity: isAsked ? 'warning' : 'info',
        stage: 'build',
        ...siteAt(context, [...module.path, 'id']),
        nodes: [module.id],
        args: {},
        fixes: [{ kind: 'set-setting', id: module.id, name, value }],
      })
    }
  },
}

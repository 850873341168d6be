import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** Both or neither (`checkToolkitModulesUrlAndVersion` in `pkg/config/config.go`). */
export const modulesUrlVersion: BlueprintRule = {
  codes: ['modules-url-version'],
  stage: 'blueprint',
  check(context, collector) {
    const hasUrl = (context.blueprint.toolkitModulesUrl?.text ?? '') !== ''
    const hasVersion = (context.blueprint.toolkitModulesVersion?.text ?? '') !== ''
    if (hasUrl === hasVersion) return
    const [given, missing] = hasUrl
      ? (['toolkit_modules_url', 'toolkit_modules_version'] as const)
      : (['toolkit_modules_version', 'toolkit_modules_url'] as const)
    collector.add({
      code: 'modules-url-version',
      severity: 'error',
      ...siteAt(context, [given]),
      args: { missing },
    })
  },
}

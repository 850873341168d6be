import { siteAt } from './facts/place.ts'
import { OFFLINE_VALIDATORS } from './facts/validators.ts'
import { type ExpandedRule, severityOfValidator } from './rule.ts'

/** The validators that need no credentials take no inputs (`pkg/validators/semantic.go`). */
export const validatorInputs: ExpandedRule = {
  codes: ['validator-inputs'],
  stage: 'expanded',
  check(context, collector) {
    const severity = severityOfValidator(context)
    if (severity === undefined) return
    for (const [index, { name, inputs, skip }] of context.expanded.validators.entries()) {
      if (skip || inputs.size === 0 || !OFFLINE_VALIDATORS.includes(name)) continue
      collector.add({
        code: 'validator-inputs',
        severity,
        ...siteAt(context, ['validators', index, 'inputs']),
        args: { name },
      })
    }
  },
}

import { findNearestName } from '../diagnostic/nearest-name.ts'
import { siteAt } from './facts/place.ts'
import { KNOWN_VALIDATORS } from './facts/validators.ts'
import { type ExpandedRule, severityOfValidator } from './rule.ts'

/** A validator that is to run is one of gcluster's (`Execute` in `pkg/validators/validators.go`). */
export const validatorUnknown: ExpandedRule = {
  codes: ['validator-unknown'],
  stage: 'expanded',
  check(context, collector) {
    const severity = severityOfValidator(context)
    if (severity === undefined) return
    for (const [index, { name, skip }] of context.expanded.validators.entries()) {
      if (skip || KNOWN_VALIDATORS.includes(name)) continue
      const nearest = findNearestName(name, KNOWN_VALIDATORS)
      const span = context.blueprint.validators[index]?.name?.span
      collector.add({
        code: 'validator-unknown',
        severity,
        ...siteAt(context, ['validators', index, 'validator']),
        args: { name, ...(nearest === undefined ? {} : { nearest }) },
        fixes:
          nearest === undefined || span === undefined
            ? []
            : [{ kind: 'replace-scalar', span, text: nearest }],
      })
    }
  },
}

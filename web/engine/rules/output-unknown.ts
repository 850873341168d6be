import { findNearestName } from '../diagnostic/nearest-name.ts'
import { factsOf } from '../expand/expanded.ts'
import { modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An output that a group passes on is one of the module (`validateOutputs` in `validate.go`). */
export const outputUnknown: ExpandedRule = {
  codes: ['output-unknown'],
  stage: 'expanded',
  check(context, collector) {
    for (const module of modulesOf(context)) {
      const facts = factsOf(module)
      if (facts === undefined) continue
      for (const [index, { name }] of module.written.outputs.entries()) {
        if (facts.outputs.has(name.text)) continue
        const nearest = findNearestName(name.text, facts.outputs.keys())
        collector.add({
          code: 'output-unknown',
          severity: 'error',
          ...siteAt(context, [...module.path, 'outputs', index]),
          nodes: [module.id],
          args: {
            name: name.text,
            module: facts.name,
            ...(nearest === undefined ? {} : { nearest }),
          },
          fixes:
            nearest === undefined
              ? []
              : [{ kind: 'replace-scalar', span: name.span, text: nearest }],
        })
      }
    }
  },
}

import { findNearestName } from '../diagnostic/nearest-name.ts'
import { factsOf } from '../expand/expanded.ts'
import { siteOfReference } from './facts/place.ts'
import { replaceName } from './facts/replace-name.ts'
import { outputUsesOf } from './facts/setting-references.ts'
import type { ExpandedRule } from './rule.ts'

/** A reference in a setting names an output that the module has (`pkg/config/expand.go`). */
export const referenceUnknownOutput: ExpandedRule = {
  codes: ['reference-unknown-output'],
  stage: 'expanded',
  check(context, collector) {
    for (const { from, reference, to, path, named } of outputUsesOf(context)) {
      const facts = to?.kind === 'terraform' ? factsOf(to) : undefined
      if (facts === undefined || facts.outputs.has(reference.output)) continue
      const nearest = findNearestName(reference.output, facts.outputs.keys())
      collector.add({
        code: 'reference-unknown-output',
        severity: 'error',
        ...siteOfReference(context, named, reference.span),
        path,
        nodes: [from.id],
        args: {
          module: reference.id,
          output: reference.output,
          ...(nearest === undefined ? {} : { nearest }),
        },
        fixes: replaceName(context.texts.blueprint, reference.span, reference.output, nearest),
      })
    }
  },
}

import { findNearestName } from '../diagnostic/nearest-name.ts'
import { moduleIds } from './facts/modules.ts'
import { siteOfReference } from './facts/place.ts'
import { replaceName } from './facts/replace-name.ts'
import { outputUsesOf } from './facts/setting-references.ts'
import type { ExpandedRule } from './rule.ts'

/** A reference in a setting names a module of the blueprint (`pkg/config/expand.go`). */
export const referenceUnknownModule: ExpandedRule = {
  codes: ['reference-unknown-module'],
  stage: 'expanded',
  check(context, collector) {
    for (const { from, reference, to, path, named } of outputUsesOf(context)) {
      if (to !== undefined) continue
      const nearest = findNearestName(reference.id, ['vars', ...moduleIds(context.expanded)])
      collector.add({
        code: 'reference-unknown-module',
        severity: 'error',
        ...siteOfReference(context, named, reference.span),
        path,
        nodes: [from.id],
        args: { id: reference.id, ...(nearest === undefined ? {} : { nearest }) },
        fixes: replaceName(context.texts.blueprint, reference.span, reference.id, nearest),
      })
    }
  },
}

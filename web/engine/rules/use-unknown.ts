import { findNearestName } from '../diagnostic/nearest-name.ts'
import { findModule, moduleIds, modulesOf } from './facts/modules.ts'
import { siteAt } from './facts/place.ts'
import type { ExpandedRule } from './rule.ts'

/** An item of a `use` is the id of a module (`validateModuleReference` in `pkg/config/expand.go`). */
export const useUnknown: ExpandedRule = {
  codes: ['use-unknown'],
  stage: 'expanded',
  check(context, collector) {
    for (const { id, path, uses } of modulesOf(context)) {
      for (const [index, { item }] of uses.entries()) {
        if (findModule(context.expanded, item.text) !== undefined) continue
        const nearest = findNearestName(item.text, moduleIds(context.expanded))
        collector.add({
          code: 'use-unknown',
          severity: 'error',
          ...siteAt(context, [...path, 'use', index]),
          nodes: [id],
          args: { id: item.text, ...(nearest === undefined ? {} : { nearest }) },
          fixes: [
            ...(nearest === undefined
              ? []
              : [{ kind: 'replace-scalar', span: item.span, text: nearest } as const]),
            { kind: 'disconnect', consumer: id, used: item.text },
          ],
        })
      }
    }
  },
}

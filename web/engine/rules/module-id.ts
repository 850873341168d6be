import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** A module has an id, and `vars` is taken (`validateModule` in `pkg/config/validate.go`). */
export const moduleId: BlueprintRule = {
  codes: ['module-id'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { id, use, path } of context.index.modules) {
      const written = use.id?.text ?? ''
      if (written !== '' && written !== 'vars') continue
      collector.add({
        code: 'module-id',
        severity: 'error',
        ...siteAt(context, [...path, 'id']),
        nodes: [id],
        args: { problem: written === '' ? 'missing' : 'vars' },
      })
    }
  },
}

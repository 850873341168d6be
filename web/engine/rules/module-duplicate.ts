import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** Ids are unique in the whole blueprint (`checkModulesAndGroups` in `pkg/config/config.go`). */
export const moduleDuplicate: BlueprintRule = {
  codes: ['module-duplicate'],
  stage: 'blueprint',
  check(context, collector) {
    const seen = new Set<string>()
    for (const { id, use, path } of context.index.modules) {
      const written = use.id?.text ?? ''
      if (use.id !== undefined && written !== '' && seen.has(written)) {
        collector.add({
          code: 'module-duplicate',
          severity: 'error',
          ...siteAt(context, [...path, 'id']),
          nodes: [id],
          args: { id: written },
          fixes: [
            {
              kind: 'replace-scalar',
              span: use.id.span,
              text: freeId(written, context.index.byId),
            },
          ],
        })
      }
      seen.add(written)
    }
  },
}

function freeId(id: string, taken: { readonly has: (id: string) => boolean }): string {
  for (let count = 2; ; count++) {
    if (!taken.has(`${id}-${count}`)) return `${id}-${count}`
  }
}

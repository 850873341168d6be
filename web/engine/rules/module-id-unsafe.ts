import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/**
 * gcluster takes any text for an id; one that is no identifier cannot stand in an expression, and a
 * Packer module's becomes a folder and a word of the shell (threats O3). Ours alone.
 */
export const moduleIdUnsafe: BlueprintRule = {
  codes: ['module-id-unsafe'],
  stage: 'blueprint',
  check(context, collector) {
    for (const { id, use, path } of context.index.modules) {
      const written = use.id?.text ?? ''
      if (written === '' || /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/.test(written)) continue
      const safe = sanitise(written)
      collector.add({
        code: 'module-id-unsafe',
        severity: 'warning',
        ...siteAt(context, [...path, 'id']),
        nodes: [id],
        args: { id: written },
        fixes: [{ kind: 'rename-module', id, newId: safe }],
      })
    }
  },
}

function sanitise(id: string): string {
  const letters = id.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 62)
  return /^[A-Za-z_]/.test(letters) ? letters : `_${letters}`
}

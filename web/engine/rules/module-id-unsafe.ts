import type { ModuleUse } from '../blueprint/model.ts'
import { readRawExpression } from '../blueprint/translate-expression.ts'
import { siteAt } from './facts/place.ts'
import type { BlueprintRule } from './rule.ts'

/** The most bytes that a part of a path may have. */
const LONGEST_NAME = 255

/**
 * gcluster takes any text for an id; one that is no identifier cannot stand in an expression, and a
 * Packer module's becomes a folder and a word of the shell (threats O3). A warning of ours alone,
 * until gcluster has to make the expression of an output, over which it crashes, or the folder.
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
        severity: breaksWriting(written, use) ? 'error' : 'warning',
        ...siteAt(context, [...path, 'id']),
        nodes: [id],
        args: { id: written },
        fixes: [{ kind: 'rename-module', id, newId: safe }],
      })
    }
  },
}

function breaksWriting(id: string, { kind, outputs }: ModuleUse): boolean {
  if (kind?.text === 'packer') {
    const names = id.split('/').map((name) => new TextEncoder().encode(name))
    return id.includes('\0') || names.some(({ length }) => length > LONGEST_NAME)
  }
  return outputs.some(({ name }) => !readRawExpression(`module.${id}.${name.text}`).ok)
}

function sanitise(id: string): string {
  const letters = id.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 62)
  return /^[A-Za-z_]/.test(letters) ? letters : `_${letters}`
}

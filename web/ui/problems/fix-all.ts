import type { Intent } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'

export type FixAll = { readonly title: string; readonly intent: Intent }

/**
 * For each kind of finding that has several fixes: one deed that takes the first fix of each, from
 * the end of the text on, so that none moves what the next one means.
 */
export function fixesOfKinds(findings: readonly PageFinding[]): ReadonlyMap<string, FixAll> {
  const kinds = new Map<string, Intent[]>()
  for (const { code, fixes } of findings.toSorted((a, b) => b.span.start - a.span.start)) {
    const [fix] = fixes
    if (fix !== undefined) kinds.set(code, [...(kinds.get(code) ?? []), fix.intent])
  }
  const all = new Map<string, FixAll>()
  for (const [code, intents] of kinds) {
    const distinct = [
      ...new Map(intents.map((intent) => [JSON.stringify(intent), intent])).values(),
    ]
    if (distinct.length < 2) continue
    const title = words.problems.fixAll(distinct.length)
    all.set(code, { title, intent: { kind: 'all', label: title, intents: distinct } })
  }
  return all
}

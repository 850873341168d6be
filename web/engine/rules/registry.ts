import type {
  BlueprintContext,
  DocumentContext,
  ExpandedContext,
  Rule,
  RuleCollector,
} from './rule.ts'

/**
 * All rules, in the order in which the toolkit makes its checks (toolkit-semantics §3), so that
 * the first finding of a place is the one that `gcluster` would name; ours alone come last.
 */
export const rules: readonly Rule[] = []

export function checkDocumentRules(
  context: DocumentContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  for (const rule of chosen) if (rule.stage === 'document') rule.check(context, collector)
}

export function checkBlueprintRules(
  context: BlueprintContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  for (const rule of chosen) if (rule.stage === 'blueprint') rule.check(context, collector)
}

export function checkExpandedRules(
  context: ExpandedContext,
  collector: RuleCollector,
  chosen: readonly Rule[] = rules,
): void {
  for (const rule of chosen) if (rule.stage === 'expanded') rule.check(context, collector)
}

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
 *
 * What comes to light only while a pass does its work is reported there, by `engine/expand`:
 * `setting-required`, `setting-type`, `packer-network-missing`, `tpu-topology`,
 * `autoscaling-limit`, a `module-id-unsafe` that an expression would have to hold, and what goes
 * wrong where the toolkit itself evaluates (`function-not-available` and the `expression-…` codes;
 * values that refer to something missing are left to the rules on references).
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

import { readAcknowledgements } from './facts/acknowledgements.ts'
import type { BlueprintContext, RuleCollector } from './rule.ts'

/**
 * The collector without the warnings and infos that somebody has acknowledged beside a module
 * (rules.md §1.7). Errors cannot be silenced.
 */
export function silenceAcknowledged(
  { document, index }: BlueprintContext,
  collector: RuleCollector,
): RuleCollector {
  const isAcknowledged = readAcknowledgements(document, index)
  return {
    add: (finding) => {
      const { code, severity, nodes = [] } = finding
      if (severity === 'error' || !isAcknowledged({ code, nodes })) collector.add(finding)
    },
    get all() {
      return collector.all
    },
  }
}

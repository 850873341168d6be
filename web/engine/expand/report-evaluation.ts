import type { Path } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { Failure } from './evaluate-setting.ts'
import type { ExpandCollector } from './pass.ts'

/** Reports what goes wrong where the toolkit evaluates; codes and arguments are the evaluator's. */
export function reportEvaluation(
  { problem }: Failure,
  span: Span,
  collector: ExpandCollector,
  path: Path = [],
): void {
  const { code, args } = problem
  collector.add({ code, args, severity: 'error', span, path } as Parameters<
    typeof collector.add
  >[0])
}

import type { Intent } from '../blueprint/intent.ts'
import type { HclCodes } from '../diagnostic/codes/hcl-codes.ts'
import type { DiagnosticInput, Path, Severity } from '../diagnostic/diagnostic.ts'
import type { SyntaxProblem } from '../hcl/parsed.ts'
import type { Failure } from './evaluate-setting.ts'
import type { PassContext } from './pass.ts'

/**
 * Reports what goes wrong first where the toolkit evaluates; code and arguments are the
 * evaluator's.
 */
export function reportEvaluation(
  { problems }: Failure,
  path: Path,
  { collector, placeOf }: Pick<PassContext, 'collector' | 'placeOf'>,
  severity: Severity = 'error',
): void {
  const [problem] = problems
  if (problem === undefined) return
  const { code, args } = problem
  // The evaluator ties the arguments to the code; taken apart, the two types lose that tie.
  const input = { code, args, severity, span: placeOf(path), path } as DiagnosticInput<
    keyof HclCodes,
    Intent
  >
  collector.add(input)
}

/** Reports what cannot stand where the toolkit puts it, and makes it crash. */
export function reportSyntax(
  { kind, found }: SyntaxProblem,
  path: Path,
  { collector, placeOf }: Pick<PassContext, 'collector' | 'placeOf'>,
): void {
  collector.add({
    code: 'expression-syntax',
    severity: 'error',
    span: placeOf(path),
    path,
    args: { problem: kind, found },
  })
}

import { isNullLiteral } from '../../blueprint/setting-value.ts'
import type { NameProblem } from '../../diagnostic/codes/deployment-codes.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import type { Expanded } from '../../expand/expanded.ts'

export type CheckedVariable = {
  readonly path: Path
  readonly problem: NameProblem
  /** What it comes to, when that is a text. */
  readonly text: string | undefined
}

/**
 * Checks a variable that must be a text of a certain form, when it is there and its value can be
 * told. A null is no concern of this check: that the value is still to come is said elsewhere.
 */
export function checkVariable(
  expanded: Expanded,
  name: string,
  isSound: (text: string) => boolean,
): CheckedVariable | undefined {
  const variable = expanded.variables.get(name)
  if (variable === undefined || isNullLiteral(variable.value)) return undefined
  if (!variable.evaluated.known) return undefined
  const { value } = variable.evaluated
  const path = ['vars', name]
  if (value.kind !== 'string') return { path, problem: 'type', text: undefined }
  if (value.value === '') return { path, problem: 'missing', text: '' }
  if (isSound(value.value)) return undefined
  return { path, problem: 'characters', text: value.value }
}

import type { TraversalExpression } from '../hcl/syntax-tree.ts'
import type { ModuleId, VarName } from './model.ts'

/** What an expression in Terraform's namespace refers to. */
export type BareReference =
  | { readonly kind: 'variable'; readonly name: VarName }
  | { readonly kind: 'module'; readonly id: ModuleId; readonly output: string }

/**
 * `var.name` or `module.id.output`, with any steps behind; undefined for every other root and form
 * (`pkg/config/expression.go`, TraversalToReference).
 */
export function readReference({ root, steps }: TraversalExpression): BareReference | undefined {
  const [first, second] = steps
  if (first?.kind !== 'attribute') return undefined
  if (root.name === 'var') return { kind: 'variable', name: first.name }
  if (root.name !== 'module' || second?.kind !== 'attribute') return undefined
  return { kind: 'module', id: first.name, output: second.name }
}

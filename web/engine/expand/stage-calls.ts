import type { CallExpression, Expression } from '../hcl/syntax-tree.ts'
import { childrenOf, type SyntaxNode } from '../hcl/visitor.ts'

/** The toolkit's function that copies a file into the deployment. */
const STAGE = 'ghpc_stage'

/** The outermost calls in an expression; what is inside them is evaluated with them. */
export function stageCallsIn(tree: Expression): readonly CallExpression[] {
  const calls: CallExpression[] = []
  const open: SyntaxNode[] = [tree]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.kind === 'call' && node.name.name === STAGE) calls.push(node)
    else open.push(...childrenOf(node))
  }
  return calls
}

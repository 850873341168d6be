import type { CallExpression, Expression, SplatStep, TemplatePart } from './syntax-tree.ts'

export type SyntaxNode = Expression | TemplatePart

/** What a node holds, one level down, in the order of HCL's own walk (condition of `for` last). */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  switch (node.kind) {
    case 'literal':
    case 'traversal':
    case 'text':
      return []
    case 'template':
      return node.parts
    case 'interpolation':
      return [node.expression]
    case 'if-directive':
      return [node.condition, ...node.whenTrue, ...(node.whenFalse ?? [])]
    case 'for-directive':
      return [node.collection, ...node.body]
    case 'relative-traversal':
      return [node.source]
    case 'index':
      return [node.collection, node.key]
    case 'splat':
      return [node.source, ...keysOf(node.steps)]
    case 'call':
      return node.arguments
    case 'unary':
      return [node.operand]
    case 'binary':
      return [node.left, node.right]
    case 'conditional':
      return [node.condition, node.whenTrue, node.whenFalse]
    case 'parentheses':
      return [node.inner]
    case 'tuple':
      return node.items
    case 'object':
      return node.items.flatMap(({ key, value }) => [key, value])
    case 'for':
      return [node.collection, node.keyExpression, node.valueExpression, node.condition].filter(
        (child) => child !== undefined,
      )
  }
}

/** The expressions in square brackets among the steps of a splat. */
function keysOf(steps: readonly SplatStep[]): readonly Expression[] {
  return steps.flatMap((step) => {
    if (step.kind === 'key') return [step.key]
    return step.kind === 'splat' ? keysOf(step.steps) : []
  })
}

/**
 * The first node found that lies more than `deepest` levels down. Operators and steps in a row
 * make deep trees of flat texts, so the parser's own depth does not bound the tree's. Iterative.
 */
export function findDeeperThan(root: SyntaxNode, deepest: number): SyntaxNode | undefined {
  let level: readonly SyntaxNode[] = [root]
  for (let depth = 0; depth <= deepest; depth++) {
    if (level.length === 0) return undefined
    level = level.flatMap(childrenOf)
  }
  return level[0]
}

/** Every function call in an expression, outer ones first. */
export function callsOf(root: SyntaxNode): readonly CallExpression[] {
  const own = root.kind === 'call' ? [root] : []
  return [...own, ...childrenOf(root).flatMap(callsOf)]
}

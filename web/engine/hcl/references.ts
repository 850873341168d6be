import type { Expression, Name, TraversalExpression } from './syntax-tree.ts'
import { childrenOf, type SyntaxNode } from './visitor.ts'

/**
 * The variables that an expression takes from outside, each with the constant steps into it, in
 * the order of the text and as often as they stand there. Names that a `for` binds are none, nor
 * are bare words as keys of an object (hclsyntax `Variables`).
 */
export function variablesOf(expression: Expression): readonly TraversalExpression[] {
  const found: TraversalExpression[] = []
  collect(expression, new Set(), found)
  return found
}

function collect(node: SyntaxNode, bound: ReadonlySet<string>, found: TraversalExpression[]): void {
  switch (node.kind) {
    case 'traversal':
      if (!bound.has(node.root.name)) found.push(node)
      return
    case 'for':
    case 'for-directive': {
      const [collection, ...inner] = childrenOf(node)
      const names = node.kind === 'for' ? [node.keyName, node.valueName] : [node.key, node.value]
      if (collection !== undefined) collect(collection, bound, found)
      for (const child of inner) collect(child, withNames(bound, names), found)
      return
    }
    case 'object':
      for (const { key, value } of node.items) {
        if (!isBareWord(key)) collect(key, bound, found)
        collect(value, bound, found)
      }
      return
    default:
      for (const child of childrenOf(node)) collect(child, bound, found)
  }
}

function withNames(
  bound: ReadonlySet<string>,
  names: readonly (Name | undefined)[],
): ReadonlySet<string> {
  return new Set([...bound, ...names.flatMap((name) => name?.name ?? [])])
}

/** As a key of an object such an expression means its own name. */
function isBareWord(key: Expression): boolean {
  return key.kind === 'traversal' && key.steps.length === 0
}

import { format } from '@cdktn/hcl-tools'
import { getExpressionAst, parse } from '@cdktn/hcl2json'
import type { Expression, SplatStep, TemplatePart } from '../engine/hcl/syntax-tree.ts'

/**
 * HashiCorp's parser and formatter (hcl 2.19), compiled to WebAssembly by other people: the second
 * opinion in tests. An outline is the kinds of a tree's nodes, nested as the nodes are.
 */
export type Outline = readonly [kind: string, ...children: Outline[]]

/** The outline of an expression, or undefined when HashiCorp's parser refuses it. */
export async function oracleOutline(text: string): Promise<Outline | undefined> {
  const tree = await accepted(getExpressionAst('expression.hcl', text))
  return tree ? outlineOfOracle(tree as OracleNode) : undefined
}

/** Whether HashiCorp's parser takes the text as a file. It also evaluates; that does not count. */
export async function oracleReadsFile(text: string): Promise<boolean> {
  try {
    await parse('file.tf', text)
    return true
  } catch (error) {
    return !String(error).includes('parse config')
  }
}

export function oracleFormat(text: string): Promise<string> {
  return format(text)
}

/** Undefined when refused. */
async function accepted<Result>(outcome: Promise<Result>): Promise<Result | undefined> {
  try {
    return await outcome
  } catch {
    return undefined
  }
}

type OracleNode = { readonly type: string; readonly children?: readonly OracleNode[] | null }

function outlineOfOracle({ type, children }: OracleNode): Outline {
  return [type, ...(children ?? []).map(outlineOfOracle)]
}

/** Our tree in the oracle's terms. Brackets and the items of splats have no name there. */
export function outlineOf(tree: Expression): Outline {
  switch (tree.kind) {
    case 'literal':
      return ['literalValue']
    case 'traversal':
      return ['scopeTraversal']
    case 'relative-traversal':
      return ['relativeTraversal', outlineOf(tree.source)]
    case 'index':
      return ['index', outlineOf(tree.collection), outlineOf(tree.key)]
    case 'splat':
      return ['splat', outlineOf(tree.source), outlineOfSteps(tree.steps)]
    case 'call':
      return ['function', ...tree.arguments.map(outlineOf)]
    case 'unary':
      return ['unaryOp', outlineOf(tree.operand)]
    case 'binary':
      return ['binaryOp', outlineOf(tree.left), outlineOf(tree.right)]
    case 'conditional':
      return ['conditional', ...[tree.condition, tree.whenTrue, tree.whenFalse].map(outlineOf)]
    case 'parentheses':
      return ['', outlineOf(tree.inner)]
    case 'tuple':
      return ['tuple', ...tree.items.map(outlineOf)]
    case 'object':
      return [
        'object',
        ...tree.items.flatMap(({ key, value }) => [outlineOfKey(key), outlineOf(value)]),
      ]
    case 'for': {
      const parts = [tree.collection, tree.keyExpression, tree.valueExpression, tree.condition]
      return ['for', ...parts.filter((part) => part !== undefined).map(outlineOf)]
    }
    case 'template': {
      const [first, ...others] = tree.parts
      return first?.kind === 'interpolation' && others.length === 0
        ? ['templateWrap', outlineOf(first.expression)]
        : outlineOfParts(tree.parts)
    }
  }
}

function outlineOfKey(key: Expression): Outline {
  const isNumber = key.kind === 'literal' && key.value.kind === 'number'
  const isWord = key.kind === 'traversal' ? key.steps.length === 0 : key.kind === 'literal'
  return isWord && !isNumber ? [''] : ['', outlineOf(key)]
}

function outlineOfSteps(steps: readonly SplatStep[]): Outline {
  let result: Outline = ['']
  steps.forEach((step, index) => {
    const previous = steps[index - 1]?.kind
    if (step.kind === 'key') result = ['index', result, outlineOf(step.key)]
    else if (step.kind === 'splat') result = ['splat', result, outlineOfSteps(step.steps)]
    else if (previous !== 'attribute' && previous !== 'index')
      result = ['relativeTraversal', result]
  })
  return result
}

function outlineOfParts(parts: readonly TemplatePart[]): Outline {
  return parts.length === 0
    ? ['template', ['literalValue']]
    : ['template', ...parts.map(outlineOfPart)]
}

function outlineOfPart(part: TemplatePart): Outline {
  switch (part.kind) {
    case 'text':
      return ['literalValue']
    case 'interpolation':
      return outlineOf(part.expression)
    case 'if-directive':
      return [
        'conditional',
        outlineOf(part.condition),
        outlineOfParts(part.whenTrue),
        outlineOfParts(part.whenFalse ?? []),
      ]
    case 'for-directive':
      return ['templateJoin', ['for', outlineOf(part.collection), outlineOfParts(part.body)]]
  }
}

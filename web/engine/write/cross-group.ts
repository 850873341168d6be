import { type ExpressionValue, referencesIn } from '../blueprint/setting-value.ts'
import type {
  Expanded,
  ExpandedGroup,
  ExpandedModule,
  OutputReference,
} from '../expand/expanded.ts'
import { tokensOf } from '../hcl/lexer.ts'

/** `subnetwork_name_network`: the variable and output that carry a value between groups. */
export function crossGroupName(reference: Pick<OutputReference, 'id' | 'output'>): string {
  return `${reference.output}_${reference.id}`
}

/** References of a module's settings to modules of other groups, each once. */
export function crossGroupReferences(
  module: ExpandedModule,
  expanded: Expanded,
): ReadonlyMap<string, OutputReference> {
  const found = new Map<string, OutputReference>()
  for (const setting of module.settings.values()) {
    for (const reference of referencesIn(setting.value)) {
      if (reference.kind !== 'module') continue
      if (!isOtherGroup(reference, module, expanded)) continue
      found.set(crossGroupName(reference), reference)
    }
  }
  return found
}

export function crossGroupReferencesOf(
  group: ExpandedGroup,
  expanded: Expanded,
): ReadonlyMap<string, OutputReference> {
  return new Map(group.modules.flatMap((module) => [...crossGroupReferences(module, expanded)]))
}

export function isOtherGroup(
  reference: OutputReference,
  module: ExpandedModule,
  expanded: Expanded,
): boolean {
  const target = expanded.modules.get(reference.id)
  return target !== undefined && target.groupIndex !== module.groupIndex
}

/**
 * An expression's text with `var.OUTPUT_ID` for each `module.ID.OUTPUT` of another group. It works
 * on tokens, so that blanks inside a reference do not matter and strings are left alone
 * (`pkg/config/expression.go`, `ReplaceSubExpressions`).
 */
export function printWithInputs(
  { expression }: ExpressionValue,
  inputs: ReadonlyMap<string, OutputReference>,
): string {
  if (inputs.size === 0) return expression.text
  const { text } = expression
  const tokens = tokensOf(text)
  let result = ''
  let from = 0
  for (let at = 0; at + 4 < tokens.length; at++) {
    const name = inputNamed(
      tokens.slice(at, at + 5).map((token) => token.text),
      inputs,
    )
    if (name === undefined) continue
    result += `${text.slice(from, tokens[at]?.start)}var.${name}`
    from = tokens[at + 4]?.end ?? text.length
    at += 4
  }
  return result + text.slice(from)
}

function inputNamed(
  words: readonly string[],
  inputs: ReadonlyMap<string, OutputReference>,
): string | undefined {
  const [root, firstDot, id = '', secondDot, output = ''] = words
  if (root !== 'module' || firstDot !== '.' || secondDot !== '.') return undefined
  const name = crossGroupName({ id, output })
  const input = inputs.get(name)
  return input?.id === id && input.output === output ? name : undefined
}

import { type ExpressionValue, referencesIn } from '../blueprint/setting-value.ts'
import { tokensOf } from '../hcl/lexer.ts'
import type { Token } from '../hcl/token.ts'
import type { Expanded, ExpandedGroup, ExpandedModule, OutputReference } from './expanded.ts'

/** `subnetwork_name_network`: the variable and output that carry a value between groups. */
export function crossGroupName(reference: Pick<OutputReference, 'id' | 'output'>): string {
  return `${reference.output}_${reference.id}`
}

/** References of a module's settings to modules of other groups, each once. */
export function crossGroupReferences(module: ExpandedModule, expanded: Expanded): Inputs {
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

export function crossGroupReferencesOf(group: ExpandedGroup, expanded: Expanded): Inputs {
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

export type Inputs = ReadonlyMap<string, OutputReference>

/**
 * An expression's text with `var.OUTPUT_ID` for each `module.ID.OUTPUT` of another group. It works
 * on tokens, so that blanks inside a reference do not matter and strings are left alone.
 */
export function printWithInputs({ expression }: ExpressionValue, inputs: Inputs): string {
  const { text } = expression
  return joinWords(wordsWithInputs(text, inputs) ?? [{ text, before: '' }], ({ before }) => before)
}

/**
 * The same as the toolkit does it, which drops the blanks between all tokens of an expression that
 * holds such a reference (`pkg/config/expression.go`, `ReplaceSubExpressions`).
 */
export function glueWithInputs(text: string, inputs: Inputs): string {
  const words = wordsWithInputs(text, inputs)
  return words === undefined ? text : joinWords(words, () => '')
}

/** A piece of an expression, and the blanks before it. */
type Word = { readonly text: string; readonly before: string }

/** Undefined when there is nothing to replace. */
function wordsWithInputs(text: string, inputs: Inputs): readonly Word[] | undefined {
  if (inputs.size === 0 || !text.includes('module')) return undefined
  const tokens = tokensOf(text)
  const words: Word[] = []
  let isReplaced = false
  for (let at = 0, end = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const before = text.slice(end, token.start)
    const name = inputNamed(tokens.slice(at, at + 5), inputs)
    if (name === undefined) words.push({ text: token.text, before })
    else {
      words.push({ text: `var.${name}`, before })
      isReplaced = true
      at += 4
    }
    end = tokens[at]?.end ?? text.length
  }
  return isReplaced ? words : undefined
}

function joinWords(words: readonly Word[], blanks: (word: Word) => string): string {
  return words.map((word) => blanks(word) + word.text).join('')
}

function inputNamed(tokens: readonly Token[], inputs: Inputs): string | undefined {
  const [root, firstDot, id = '', secondDot, output = ''] = tokens.map(({ text }) => text)
  if (root !== 'module' || firstDot !== '.' || secondDot !== '.') return undefined
  const name = crossGroupName({ id, output })
  const input = inputs.get(name)
  return input?.id === id && input.output === output ? name : undefined
}

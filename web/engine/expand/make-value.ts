import type { BlueprintExpression, ModuleId, Reference, VarName } from '../blueprint/model.ts'
import { printSetting } from '../blueprint/print-setting.ts'
import {
  type ExpressionValue,
  referencesIn,
  type SettingValue,
} from '../blueprint/setting-value.ts'
import { isIdentifier } from '../hcl/identifier.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import type { Parsed } from '../hcl/parsed.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Value } from '../hcl/value.ts'
import type { Span } from '../text/span.ts'
import { treeOfSetting } from './setting-tree.ts'

/**
 * Values that the toolkit adds itself. Each is undefined when a name in it cannot stand in an HCL
 * expression, as an id with a blank cannot: the toolkit crashes there (`MustParseExpression`).
 * The span says why the value exists: an item of `use`, a variable, a module.
 */
export function variableValue(name: VarName, span: Span): ExpressionValue | undefined {
  const path = ['var', name]
  return referenceValue(path, { kind: 'variable', name, span })
}

export function outputValue(id: ModuleId, output: string, span: Span): ExpressionValue | undefined {
  return referenceValue(['module', id, output], { kind: 'module', id, output, span })
}

function referenceValue(
  path: readonly string[],
  reference: Reference,
): ExpressionValue | undefined {
  return path.every(isIdentifier) ? expressionValue(path.join('.'), [reference]) : undefined
}

/**
 * `merge(common, own)`, of any length; a problem when an expression inside cannot stand there, as
 * one that begins with a comment cannot stand behind a key (the toolkit crashes over it).
 */
export function mergeValue(common: SettingValue, own: SettingValue): Parsed<ExpressionValue> {
  const text = `merge(${printSetting(common)}, ${printSetting(own)})`
  const parsed = parseExpression(text)
  const isTooMuch =
    !parsed.ok && (parsed.problem.kind === 'too-long' || parsed.problem.kind === 'too-deep')
  if (!parsed.ok && !isTooMuch) return parsed
  const tree = parsed.ok ? parsed.value : callOf('merge', [common, own].map(treeOfSetting), text)
  const references = [common, own].flatMap(referencesIn)
  return {
    ok: true,
    value: { kind: 'expression', expression: { text, tree, form: 'raw', references } },
  }
}

function callOf(name: string, args: readonly Expression[], text: string): Expression {
  return {
    kind: 'call',
    name: { name, range: { start: 0, end: name.length } },
    arguments: args,
    expandFinal: false,
    range: { start: 0, end: text.length },
  }
}

/**
 * `flatten([latest, flatten([…])])`: what several modules give to one list. The text has a level
 * for each module, as the toolkit writes it. The tree has all outputs side by side, which comes to
 * the same value: hundreds of modules would make it deeper than a parser or a walk can go.
 */
export function gatherValue(
  latest: ExpressionValue,
  before: ExpressionValue | undefined,
): ExpressionValue {
  const values = before === undefined ? [latest] : [latest, before]
  const text = `flatten([${values.map(({ expression }) => expression.text).join(', ')}])`
  const range = { start: 0, end: text.length }
  const items = [
    latest.expression.tree,
    ...(before === undefined ? [] : gatheredIn(before.expression.tree)),
  ]
  const tree = callOf('flatten', [{ kind: 'tuple', items, range }], text)
  const references = values.flatMap(({ expression }) => expression.references)
  return { kind: 'expression', expression: { text, tree, form: 'raw', references } }
}

function gatheredIn(tree: Expression): readonly Expression[] {
  const list = tree.kind === 'call' ? tree.arguments[0] : undefined
  return list?.kind === 'tuple' ? list.items : [tree]
}

export function expressionValue(
  text: string,
  references: readonly Reference[],
): ExpressionValue | undefined {
  const parsed = parseExpression(text)
  if (!parsed.ok) return undefined
  const expression: BlueprintExpression = {
    text,
    tree: parsed.value,
    form: 'raw',
    references,
  }
  return { kind: 'expression', expression }
}

export function literalValue(value: Value): SettingValue {
  return { kind: 'literal', value }
}

export function textValue(text: string): SettingValue {
  return literalValue({ kind: 'string', value: text })
}

export function mapValue(entries: Iterable<readonly [string, SettingValue]>): SettingValue {
  return {
    kind: 'map',
    entries: new Map([...entries].map(([name, value]) => [name, { value }])),
  }
}

export function listValue(items: readonly SettingValue[]): SettingValue {
  return { kind: 'list', items }
}

/** An evaluated value part by part, so that whoever reads settings meets only scalar literals. */
export function settingOfValue(value: Value): SettingValue {
  if (value.kind === 'object' || value.kind === 'map') {
    return mapValue([...value.entries].map(([name, part]) => [name, settingOfValue(part)]))
  }
  return 'items' in value ? listValue(value.items.map(settingOfValue)) : literalValue(value)
}

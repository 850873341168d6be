import type { SettingValue } from '../blueprint/setting-value.ts'
import { parseExpression } from '../hcl/parse-expression.ts'
import { printValue } from '../hcl/print-value.ts'
import type { Expression } from '../hcl/syntax-tree.ts'
import type { Value } from '../hcl/value.ts'

/** Nothing of such a tree has a place in a text. */
const range = { start: 0, end: 0 }

/**
 * The tree that a setting's text would have, part by part: for values whose text is longer or
 * deeper than the parser reads as one expression.
 */
export function treeOfSetting(value: SettingValue): Expression {
  switch (value.kind) {
    case 'literal':
      return treeOfValue(value.value)
    case 'expression':
      return value.expression.tree
    case 'list':
      return { kind: 'tuple', items: value.items.map(treeOfSetting), range }
    case 'map': {
      const items = [...value.entries].map(([name, entry]) => ({
        key: treeOfText(name),
        value: treeOfSetting(entry.value),
      }))
      return { kind: 'object', items, range }
    }
  }
}

function treeOfValue(value: Value): Expression {
  if (value.kind === 'string') return treeOfText(value.value)
  const parsed = parseExpression(printValue(value))
  if (!parsed.ok) throw new Error(`a ${value.kind} cannot be read as it is printed`)
  return parsed.value
}

function treeOfText(text: string): Expression {
  const value = text.normalize('NFC')
  return { kind: 'template', form: 'quoted', parts: [{ kind: 'text', value, range }], range }
}

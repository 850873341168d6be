import type { BlueprintExpression } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { printBigFloat } from '../hcl/big-float-text.ts'
import type { Value } from '../hcl/value.ts'

/** A text that YAML reads back as itself inside brackets, without quotes. */
const PLAIN = /^[A-Za-z_/][\w ./:@+-]*$/
const OTHER_TYPE = /^(?:true|false|yes|no|on|off|null|y|n|~)$/i
const SIMPLE_REFERENCE = /^(var|module)\.([\w-]+)((?:\.[\w-]+|\["[^"]*"\]|\[\d+\])*)$/

/** A value on one line in the author's notation: YAML in its flow form, expressions in `$(…)`. */
export function showValue(value: SettingValue): string {
  return value.kind === 'literal' && value.value.kind === 'string'
    ? value.value.value
    : showPart(value)
}

/** `$(vars.x)` and `$(id.output)` where that says the same, else `((…))`. */
export function showExpression({ text }: Pick<BlueprintExpression, 'text'>): string {
  const [, root, name, steps] = SIMPLE_REFERENCE.exec(text) ?? []
  if (root === undefined) return `((${text}))`
  return root === 'var' ? `$(vars.${name}${steps})` : `$(${name}${steps})`
}

function showPart(value: SettingValue): string {
  switch (value.kind) {
    case 'expression':
      return quoteIfNeeded(showExpression(value.expression))
    case 'list':
      return `[${value.items.map(showPart).join(', ')}]`
    case 'map': {
      const entries = [...value.entries].map(
        ([name, entry]) => `${quoteIfNeeded(name)}: ${showPart(entry.value)}`,
      )
      return `{${entries.join(', ')}}`
    }
    case 'literal':
      return showLiteral(value.value)
  }
}

function showLiteral(value: Value): string {
  switch (value.kind) {
    case 'string':
      return quoteIfNeeded(value.value)
    case 'bool':
      return String(value.value)
    case 'number':
      return printBigFloat(value.value)
    default:
      return 'null'
  }
}

function quoteIfNeeded(text: string): string {
  const isPlain =
    (PLAIN.test(text) && !OTHER_TYPE.test(text) && !/: |:$| $/.test(text)) ||
    SHOWN_EXPRESSION.test(text)
  return isPlain ? text : JSON.stringify(text)
}

const SHOWN_EXPRESSION = /^\$\([\w.-]+\)$/

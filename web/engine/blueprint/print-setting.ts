import { isIdentifier } from '../hcl/identifier.ts'
import { tokensOf } from '../hcl/lexer.ts'
import { printValue } from '../hcl/print-value.ts'
import { quoteString } from '../hcl/quote.ts'
import { compareBytes } from '../text/byte-order.ts'
import { type ExpressionValue, entriesOf, type SettingValue } from './setting-value.ts'

/**
 * A setting as HCL text, not yet formatted: lists in one line, maps an entry a line in byte order
 * of their keys, expressions as they stand (`TokensForValue` in `pkg/config/expression.go`).
 * `printExpression` gives an expression's text, for callers that put others in their place.
 */
export function printSetting(
  value: SettingValue,
  printExpression: (value: ExpressionValue) => string = ({ expression }) => expression.text,
): string {
  const print = (part: SettingValue): string => printSetting(part, printExpression)
  switch (value.kind) {
    case 'literal':
      return printValue(value.value)
    case 'expression':
      return endComment(printExpression(value))
    case 'list':
      return `[${value.items.map(print).join(', ')}]`
    case 'map': {
      const lines = [...entriesOf(value)]
        .sort(([a], [b]) => compareBytes(a, b))
        .map(([key, entry]) => `${printKey(key)} = ${print(entry)}\n`)
      return lines.length === 0 ? '{}' : `{\n${lines.join('')}}`
    }
  }
}

/** The toolkit leaves a blank behind a comment that no line end closes. */
function endComment(text: string): string {
  if (!/#|\/\//.test(text)) return text
  const last = tokensOf(text).at(-2)
  const isOpen = last?.kind === 'comment' && !/^\/\*|\n$/.test(last.text)
  return isOpen ? `${text} ` : text
}

function printKey(key: string): string {
  return isIdentifier(key) ? key : quoteString(key)
}

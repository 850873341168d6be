import { parseWholeExpression, sequenceParser } from './expression-grammar.ts'
import { parseTemplateParts } from './parse-template.ts'
import { LONGEST_EXPRESSION, parseText } from './parse-text.ts'
import type { Parsed } from './parsed.ts'
import type { Expression, TemplateExpression } from './syntax-tree.ts'
import type { Token } from './token.ts'

/**
 * The tree of an expression, as one writes it behind `=`. Line ends do not count, as if it stood
 * in parentheses. Accepts what hclsyntax's `ParseExpression` accepts, up to 64 KiB and 200 levels
 * of nesting; otherwise the problem is the first one that HCL reports. `tokens`: those of the text,
 * if the caller knows them.
 */
export function parseExpression(text: string, tokens?: readonly Token[]): Parsed<Expression> {
  return parseText(text, { mode: 'normal', longest: LONGEST_EXPRESSION, tokens }, (cursor) =>
    cursor.ignoringLineEnds(() => {
      const expression = parseWholeExpression(cursor)
      if (expression === undefined || cursor.isAt('end')) return expression
      return cursor.fail('text-after-expression')
    }),
  )
}

/**
 * The tree of a text that is a template as a whole, without quotes around it.
 * @internal no caller in the product yet; the judges of the language compare it
 */
export function parseTemplate(text: string): Parsed<TemplateExpression> {
  return parseText(text, { mode: 'template', longest: LONGEST_EXPRESSION }, (cursor) => {
    const parts = parseTemplateParts(cursor, 'end', false, sequenceParser)
    const range = { start: 0, end: text.length }
    return parts && { kind: 'template', form: 'bare', parts, range }
  })
}

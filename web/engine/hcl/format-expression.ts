import { formatHcl } from './format.ts'
import { bracketChange } from './format-spacing.ts'
import { tokensOf } from './lexer.ts'
import type { Token } from './token.ts'

/**
 * An expression as the toolkit shows it in `expanded_blueprint.yaml`. The toolkit drops the blanks
 * between tokens before it formats (`pkg/config/expression.go`, `Tokenize`), so `var.a - 1` turns
 * into `var.a-1`, one name. The blanks around the words of `for` and of directives are kept here:
 * without them the text could not be read again.
 */
export function formatExpression(text: string): string {
  return formatHcl(glueTokens(tokensOf(text)))
}

/** The tokens without the blanks between them, but for those that part two words. */
function glueTokens(tokens: readonly Token[]): string {
  return tokens
    .map((token, index) => {
      const previous = tokens[index - 1]
      const partsWords = previous !== undefined && isWord(previous) && isWord(token)
      const isSigned = token.kind === '-' && isKeyword(previous, tokens[index - 2])
      return partsWords || isSigned ? ` ${token.text}` : token.text
    })
    .join('')
}

function isWord({ kind }: Token): boolean {
  return kind === 'identifier' || kind === 'number'
}

/** `in` or `if`, which no variable is where a value has just ended or a directive begins. */
function isKeyword(token: Token | undefined, before: Token | undefined): boolean {
  if (token?.kind !== 'identifier' || before === undefined) return false
  if (token.text !== 'in' && token.text !== 'if') return false
  const endsValue =
    isWord(before) ||
    bracketChange(before.kind) < 0 ||
    before.kind === 'close-quote' ||
    before.kind === '...'
  return endsValue || before.kind === 'open-directive'
}

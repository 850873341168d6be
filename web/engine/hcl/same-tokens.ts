import { tokensOf } from './lexer.ts'

/** Whether two texts consist of the same tokens, and differ at most in the blanks between them. */
export function haveSameTokens(one: string, other: string): boolean {
  const tokens = tokensOf(one)
  const others = tokensOf(other)
  return (
    tokens.length === others.length &&
    tokens.every(({ kind, text }, index) => {
      const token = others[index]
      return token?.kind === kind && token.text === text
    })
  )
}

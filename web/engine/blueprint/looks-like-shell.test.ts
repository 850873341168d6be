import { expect, test } from 'vitest'
import { parseExpressionString } from './expression-string.ts'
import { looksLikeShell } from './looks-like-shell.ts'

function shellOf(text: string): string | undefined {
  const result = parseExpressionString(text)
  return result.kind === 'problem' ? looksLikeShell(text, result.problem) : undefined
}

test.each([
  ['x=$(date)', '$(date)'],
  ['x=$(hostname -s)', '$(hostname -s)'],
  ['$((i+1))', '$((i+1))'],
  ['a\nb $(cat /etc/x | grep y) c', '$(cat /etc/x | grep y)'],
  ['$(./run.sh --now', '$(./run.sh --now)'],
])('%j holds a command', (text, command) => {
  expect(shellOf(text)).toBe(command)
})

test.each(['$(vars)', '$(vars.x vars.y)', '$(vars.x +)', '$(vars["a"])', '$(1+1)', '$(merge(a.b)'])(
  '%j is meant as an expression',
  (text) => {
    expect(shellOf(text)).toBeUndefined()
  },
)

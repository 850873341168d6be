import type { StringProblem } from './expression-string.ts'

/** A command with arguments, a pipe or a redirection, as in `hostname -s` or `cat /etc/x`. */
const command = /^\s*[\w./-]+\s+(?![-+*/%=!<>&|?:]\s|[=!<>]=|&&|\|\||\?)\S/
/** A lone word that is not the name of the variables, as in `date`. */
const word = /^\s*(?!vars\s*$)[A-Za-z_][\w./-]*\s*$/
/** Arithmetic, as in `$((i + 1))`. */
const arithmetic = /^\(/

/**
 * The `$(…)` that a problem lies in, when it reads like a command of a shell script that the author
 * forgot to escape; undefined when it reads like an attempt at an expression. `text` is the string.
 */
export function looksLikeShell(text: string, problem: StringProblem): string | undefined {
  const open = text.lastIndexOf('$(', problem.range.start + 1)
  if (open < 0 || problem.kind === 'blanks') return undefined
  const line = /^[^\n]*/.exec(text.slice(open + 2))?.[0] ?? ''
  const inner = closedPart(line)
  if (/^\s*(?:vars|module|var)\b/.test(inner)) return undefined
  if (![command, word, arithmetic].some((pattern) => pattern.test(inner))) return undefined
  return `$(${inner})`
}

/** Up to the `)` that closes the bracket in front, by counting brackets alone. */
function closedPart(line: string): string {
  let depth = 0
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '(') depth++
    if (line[at] !== ')') continue
    if (depth === 0) return line.slice(0, at)
    depth--
  }
  return line
}

export type ShellPart = {
  readonly kind: 'plain' | 'comment' | 'quoted' | 'word' | 'variable' | 'expression' | 'escaped'
  readonly text: string
}

const words = [
  'if|then|elif|else|fi|for|in|do|done|while|until|case|esac|function|return|exit',
  'export|local|set|unset|source|echo|cd|sudo|trap|shift|readonly|eval|exec|break|continue',
].join('|')

/**
 * What shows in which colour, most telling first. `$(name.output)` is the toolkit's and shows as
 * such inside of quotes and comments too; `\$(…)` is the shell's.
 */
const pattern = new RegExp(
  [
    '(?<escaped>\\\\\\$\\()',
    '(?<expression>\\$\\([\\w-]+\\.[\\w.-]+\\)|\\(\\((?=.*(?:var|module)\\.)[^\\n]*?\\)\\))',
    '(?<comment>(?<=^|[\\s;])#(?:(?!\\$\\([\\w-]+\\.)[^\\n])*)',
    '(?<quoted>\'[^\'\\n]*\'|"(?:\\\\(?!\\$\\()[^\\n]|(?!\\$\\()[^"\\\\\\n])*"?)',
    '(?<variable>\\$(?:\\{[^}\\n]*\\}|\\w+|[@*#?$!-]))',
    `(?<word>(?<![\\w./-])(?:${words})(?![\\w./-]))`,
  ].join('|'),
  'gm',
)

const kinds = ['escaped', 'expression', 'comment', 'quoted', 'variable', 'word'] as const

/** A script cut into parts that show in colours of their own; together they are the script. */
export function shellParts(script: string): readonly ShellPart[] {
  const parts: ShellPart[] = []
  let end = 0
  for (const match of script.matchAll(pattern)) {
    if (match.index > end) parts.push({ kind: 'plain', text: script.slice(end, match.index) })
    const kind = kinds.find((name) => match.groups?.[name] !== undefined) ?? 'plain'
    parts.push({ kind, text: match[0] })
    end = match.index + match[0].length
  }
  if (end < script.length) parts.push({ kind: 'plain', text: script.slice(end) })
  return parts
}

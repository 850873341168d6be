import type { Chance } from '../chance.ts'

/** What YAML and HCL care about, in pieces that a random edit puts in. */
const pieces: readonly string[] = [
  ...[
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '- ',
    '-',
    '? ',
    '?',
    ': ',
    ':',
    ',',
    '#',
    ' #',
    '# c\n',
  ],
  ...['[', ']', '{', '}', '"', "'", '|', '>', '|-\n', '|2\n', '>+\n', '\\', '\\n', '\\x41', '\\\n'],
  ...['&a ', '*a', '!', '!!int ', '!x ', '!<tag:x> ', '%', '@', '`', '---\n', '...\n', '<<: ', '~'],
  ...['%YAML 1.1\n', '%TAG ! tag:a,\n', '\ufeff', '\u0085', '\u2028', '\0', '\x07', 'é', '😀'],
  ...['$(', '((', '))', ')', 'vars.x', 'a.b', '${', '%{ if ', '010', '.inf', '2020-01-01', '{}'],
]

/** A text after a few random edits: pieces put in, characters lost, parts moved or repeated. */
export function mutateText(text: string, chance: Chance): string {
  let result = text
  for (let edits = chance.pick([1, 1, 1, 2, 2, 3, 5]); edits > 0; edits--) {
    const at = chance.below(result.length + 1)
    const lost = chance.pick([0, 0, 1, 1, 2, 4, 10])
    const kind = chance.below(10)
    if (kind < 6) result = result.slice(0, at) + chance.pick(pieces) + result.slice(at + lost)
    else if (kind < 8) result = result.slice(0, at) + result.slice(at + lost)
    else {
      const part = result.slice(at, at + chance.below(40))
      const to = chance.below(result.length + 1)
      result = result.slice(0, to) + part + result.slice(to)
    }
  }
  return result
}

import type { HclSyntaxCodes, SyntaxProblemKind } from '../codes/hcl-syntax-codes.ts'
import type { WordsOf } from '../codes.ts'

export const hclSyntaxWords: WordsOf<HclSyntaxCodes> = {
  'expression-syntax': ({ problem, found }) =>
    `This expression cannot be read: ${formatSyntaxProblem(problem, found)}`,
}

/** The part of the sentence behind "cannot be read:", for expressions and for files. */
export function formatSyntaxProblem(problem: SyntaxProblemKind, found: string): string {
  const words = syntaxWords[problem]
  return typeof words === 'string' ? words : words(shown(found))
}

/** One line of what was found, in quotes, cut where it gets long. */
function shown(found: string): string {
  if (found === '') return 'the end of the text'
  if (/^\r?\n/.test(found)) return 'the end of the line'
  const line = found.split(/\r?\n/, 1)[0] ?? ''
  return `“${line.length > 24 ? `${line.slice(0, 24)}…` : line}”`
}

const syntaxWords: {
  readonly [Kind in SyntaxProblemKind]: string | ((found: string) => string)
} = {
  'bitwise-operator': (found) =>
    `${found} is no operator of HCL. “and” is &&, “or” is ||, “not” is !.`,
  backquote:
    'HCL has no backquotes. Texts stand in double quotes, longer ones in a heredoc <<NAME.',
  apostrophe: 'Texts stand in double quotes, not in single ones.',
  semicolon: 'HCL has no semicolon. Items are parted by commas, arguments by line ends.',
  'curly-quote': 'Texts stand in straight double quotes, not in curly ones.',
  'invalid-character': (found) => `${found} has no meaning in HCL outside of a text.`,
  'broken-character': 'Half of a character stands here: the text is not valid Unicode.',
  'line-end-in-string': 'A quoted text ends on its own line. Write \\n for a line end.',

  'invalid-number': (found) => `${found} is no number.`,
  'unfinished-escape': (found) =>
    `${found} is cut short: \\u takes four hexadecimal digits, \\U takes eight.`,
  'unknown-escape': (found) => `${found} is no escape. There are \\n \\r \\t \\" \\\\ \\u and \\U.`,
  'impossible-character': (found) => `${found} names no character.`,

  'expected-expression': (found) => `A value is expected here, not ${found}.`,
  'text-after-expression': (found) => `The expression is complete before ${found}.`,
  'expected-closing-parenthesis': (found) => `“)” is expected here, not ${found}.`,
  'expected-conditional-colon': (found) =>
    `“:” and the value for the other case are expected here, not ${found}.`,
  'expected-attribute-name': (found) => `A name is expected after the dot, not ${found}.`,
  'nested-splat': '“.*” cannot stand behind another one. Use “[*]”.',
  'legacy-index-chain': (found) => `${found} reads as one number. Write each index as [n].`,
  'expected-splat-bracket': (found) => `“]” is expected after the star, not ${found}.`,
  'expected-index-bracket': (found) => `“]” is expected after the index, not ${found}.`,

  'expected-function-name': (found) => `A function’s name is expected after “::”, not ${found}.`,
  'expected-call-parenthesis': (found) =>
    `“(” is expected after the function’s name, not ${found}.`,
  'expected-argument-separator': (found) =>
    `“,” or “)” is expected after the argument, not ${found}.`,
  'unclosed-call': (found) => `The call of ${found} is not closed by “)”.`,
  'expected-parenthesis-after-ellipsis': (found) =>
    `Only “)” may follow “...” in a call, not ${found}.`,

  'expected-item-separator': (found) => `“,” or “]” is expected after the item, not ${found}.`,
  'unclosed-list': 'The list is not closed by “]”.',
  'unclosed-object': 'The object is not closed by “}”.',
  'expected-attribute-value': (found) => `“=” and a value are expected here, not ${found}.`,
  'expected-attribute-separator': (found) =>
    `“,”, a line end or “}” is expected after the value, not ${found}.`,
  'expected-for-name': (found) => `A name is expected after “for”, not ${found}.`,
  'expected-for-value-name': (found) => `A second name is expected after “,”, not ${found}.`,
  'expected-for-in': (found) => `“in” is expected here, not ${found}.`,
  'expected-for-colon': (found) => `“:” is expected after the collection, not ${found}.`,
  'expected-for-end': (found) => `The “for” expression should end before ${found}.`,
  'for-key-in-list': 'A “for” in square brackets gives a list: it takes no key and no “=>”.',
  'for-grouping-in-list': 'A “for” in square brackets gives a list: “...” groups objects only.',
  'for-without-key': 'A “for” in braces gives an object: it takes a key, “=>” and a value.',

  'unclosed-string': 'The text is not closed.',
  'unclosed-interpolation': 'The “${” is not closed. Write “$${” if it is plain text.',
  'expected-interpolation-end': (found) =>
    `“}” is expected at the end of “\${…”, not ${found}. Write “$\${” if it is plain text.`,
  'expected-directive-name': (found) => `if, else, endif, for or endfor is expected, not ${found}.`,
  'unknown-directive': (found) => `${found} is no directive: only if, else, endif, for, endfor.`,
  'expected-directive-end': (found) => `“}” is expected at the end of “%{…”, not ${found}.`,
  'unclosed-directive': (found) => `${found} has no end before the text ends.`,
  'unexpected-directive': (found) => `${found} does not fit to any directive that is open here.`,

  'expected-argument-or-block': (found) =>
    `“name = value” or the start of a block is expected here, not ${found}.`,
  'quoted-argument-name': 'The name of an argument stands without quotes.',
  'duplicate-argument': (found) => `${found} is set twice.`,
  'comma-after-argument': 'Arguments are parted by line ends, not by commas.',
  'expected-line-end-after-argument': (found) =>
    `A line end is expected after the argument, not ${found}.`,
  'expected-line-end-after-block': (found) =>
    `A line end is expected after the block, not ${found}.`,
  'expected-block-body': (found) =>
    `A label in quotes or “{” is expected on the line of the block’s name, not ${found}.`,
  'unclosed-block': 'The block is not closed.',
  'expected-single-argument': (found) =>
    `A block on one line holds one “name = value”, not ${found}.`,
  'expected-single-line-block-end': (found) =>
    `“}” is expected after the only argument of a block on one line, not ${found}.`,
  'template-in-label': (found) => `${found} cannot stand in a label.`,

  'expected-variable-name': (found) => `The name of a variable is expected here, not ${found}.`,
  'expected-constant-index': (found) =>
    `A number or a text in quotes is expected as index, not ${found}.`,
  'expected-traversal-step': (found) => `“.name” or “[index]” is expected here, not ${found}.`,

  'expected-type': (found) =>
    `A type is expected here, such as string or list(string), not ${found}.`,
  'unknown-type': (found) => `${found} is no type.`,
  'type-without-arguments': (found) => `${found} takes no arguments.`,
  'expected-one-type': (found) => `${found} takes one argument: the type of its elements.`,
  'expected-attribute-types': 'object takes one argument: attribute names and types in braces.',
  'expected-element-types': 'tuple takes one argument: a list of types.',
  'expected-type-attribute-name': (found) => `A plain attribute name is expected, not ${found}.`,
  'duplicate-type-attribute': (found) => `The attribute ${found} stands twice.`,
  'misplaced-optional': 'optional(…) is for attributes of an object only.',
  'expected-optional-type': 'optional(…) takes the type of the attribute.',
  'expected-optional-end': 'optional(…) takes a type and a default, no more.',
  'unusable-optional-default': (found) => `The default ${found} does not fit to its type.`,

  'too-long': 'It is longer than 64 KiB, the most that is read here.',
  'too-deep': 'It is nested deeper than is read here.',
}

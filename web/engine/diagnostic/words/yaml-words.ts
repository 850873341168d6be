import type { SyntaxProblem, YamlCodes } from '../codes/yaml-codes.ts'
import type { WordsOf } from '../codes.ts'

const problems: Readonly<Record<SyntaxProblem, string>> = {
  'alias-name': 'an alias needs a name of letters, digits, - and _ behind its *',
  'anchor-name': 'an anchor needs a name of letters, digits, - and _ behind its &',
  'cannot-start': 'no value can begin with this character; put the text in quotes',
  'control-character': 'it holds a character that YAML forbids',
  'directive-name': 'a directive needs a name behind its %',
  'directive-version': 'a %YAML line needs a version such as 1.1',
  'document-in-quote': 'a line of --- or ... stands inside a quoted text',
  'entry-not-here': 'a list item cannot begin here',
  'escape-digits': 'too few hexadecimal digits follow this escape',
  'escape-value': 'this escape names no character',
  'flow-colon': 'inside brackets no value can begin with a colon; put it in quotes',
  'indentation-zero': 'the indentation behind | or > must be 1 to 9',
  'key-not-here': 'a key cannot begin here',
  'no-colon': 'this key has no : behind it on its line',
  'no-comma-or-brace': 'a comma or } is missing',
  'no-comma-or-bracket': 'a comma or ] is missing',
  'no-content': 'a value is missing',
  'no-dash': 'this line is indented as an item of the list, but has no - in front',
  'no-document-start': 'a line of --- is missing behind the directives',
  'no-key': 'a key is expected here; look at the indentation',
  'other-version': 'only YAML 1.1 can be named',
  'second-tag-handle': 'this tag handle is declared twice',
  'second-version': 'the version is given twice',
  tab: 'a tab stands where only spaces may',
  'tab-in-block-scalar': 'a tab stands in the indentation of a block of text',
  'tab-in-plain': 'a tab stands in the indentation of a continued line',
  'tab-taken': 'a tab stands where other readers of YAML want spaces',
  'tag-bracket': 'a > is missing behind the tag',
  'tag-handle': 'a tag handle such as !name! is expected',
  'tag-uri': 'a tag needs a name of valid characters',
  'text-behind-directive': 'nothing but a comment may follow a directive',
  'text-behind-header': 'nothing but a comment may follow | or > on its line',
  'text-behind-tag': 'a tag must be followed by a blank',
  'too-deep': 'it is nested too deeply',
  'too-many-nodes': 'it holds too many values',
  'unfinished-quote': 'this quoted text has no end',
  'unknown-directive': 'only %YAML and %TAG are known',
  'unknown-escape': 'this is no escape of YAML; write \\\\ for a backslash',
  'unknown-tag-handle': 'this tag begins with a handle that is not declared',
  'value-not-here': 'a : cannot stand here; if it is part of the text, put the text in quotes',
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function hexadecimal(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

export const yamlWords: WordsOf<YamlCodes> = {
  'yaml-syntax': ({ problem }) =>
    `This is not YAML that the toolkit can read: ${problems[problem]}`,
  'yaml-tab': ({ problem }) => capital(problems[problem]),
  'yaml-directive': ({ problem }) => `The toolkit cannot read this directive: ${problems[problem]}`,
  'yaml-anchor': ({ problem }) => capital(problems[problem]),
  'yaml-depth': ({ most }) => `The text is nested more than ${most} levels deep`,
  'yaml-nodes': ({ most }) => `The text holds more than ${most} values`,
  'yaml-size': ({ most }) => `The text is larger than ${most / 1024 / 1024} MiB`,
  'yaml-encoding': ({ offset }) =>
    `The file is not UTF-8: the byte at offset ${offset} belongs to no character`,
  'yaml-half-character': () => 'Half a character stands here; it is saved as U+FFFD',
  'yaml-control-character': ({ code }) =>
    code === 0xfeff
      ? 'A byte order mark, which nobody sees, stands in the middle of the text'
      : `YAML forbids the character ${hexadecimal(code)}`,
  'yaml-line-break': ({ code }) =>
    `The toolkit takes ${hexadecimal(code)} for a line break; most editors do not`,
  'yaml-indent': ({ column }) =>
    `This line continues a value; indent it by more than the ${column} blanks of its key`,
  'yaml-quote-this': ({ text }) => `YAML reads ${text} in an unexpected way; put it in quotes`,
  'yaml-comment-space': () => 'A comment should have a space in front of its #',
  'yaml-extra-document': () => 'The toolkit ignores everything from here on',
  'yaml-empty': () => 'The blueprint is empty',
  'yaml-root': ({ found }) => `A blueprint is a set of keys and values, not a ${found}`,
  'yaml-alias': ({ name }) => `No anchor &${name} stands before this alias`,
  'yaml-alias-ring': ({ name }) => `The anchor &${name} would contain itself`,
  'yaml-alias-size': ({ most }) => `With its aliases written out the text exceeds ${most} values`,
  'yaml-duplicate-key': ({ key }) => `The key ${key} is there twice`,
  'yaml-merge': () => 'A merge key << takes a map or a list of maps',
  'yaml-key': ({ found }) =>
    found === 'null'
      ? 'A key without a name: the toolkit drops this entry'
      : `A ${found} cannot be a key`,
  'yaml-tag': ({ tag, known }) =>
    known
      ? `This value does not fit its tag ${tag}`
      : `The tag ${tag} means nothing to the toolkit and is ignored`,
  'yaml-null-item': () => 'The toolkit drops an empty item of a list',
  'value-date': ({ text }) => `The toolkit has no type for the date ${text}; put it in quotes`,
  'number-infinite': ({ text }) => `The toolkit cannot write the number ${text}`,
  'number-precision': ({ text, read }) => `${text} is read as ${read}`,
  'number-looks-octal': ({ text, read }) => `${text} is octal for YAML: it is read as ${read}`,
  'unknown-field': ({ name, where, nearest }) =>
    `${where} has no field ${name}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
  'field-missing': ({ field, where }) => `${where} needs the field ${field}`,
  'field-type': ({ field, wanted, found }) => `${field} must be ${wanted}, not ${found}`,
}

import type { TypedText } from '../../engine/blueprint/intent.ts'
import { map, type Plain, string } from './plain-value.ts'

/** Texts that are easily broken, or that easily break what they are put into. */
export const nastyTexts: readonly string[] = [
  '',
  ' ',
  "it's",
  'say "no"',
  'back\\slash',
  '$(',
  '$(vars.zone)',
  'a-$(vars.zone)-$(vars.deployment_name)',
  '\\$(date)',
  '((',
  '((var.zone))',
  '((1 + 1))',
  'a: b',
  'a #b',
  '#',
  '- a',
  'first\nsecond\n',
  '\n\n',
  '#!/bin/sh\necho "$HOME" \'x\'\n',
  'ends in blanks  \n\tand tabs',
  'ünï😀\u00a0\u2028',
  'cafe\u0301',
  '__proto__',
  'constructor',
  'yes',
  'null',
  '~',
  '010',
  '1e3',
  '2024-01-01',
  '.inf',
  '<<',
  '*alias',
  '&anchor',
  '!tag',
  '%',
  '@',
  '`',
  '[a, b]',
  '{a: b}',
  '---',
  '...',
  '?',
  ':',
  'key:',
  'x'.repeat(3000),
  'word '.repeat(400),
]

/** YAML that a person may type, and what it says. */
const typedYaml: ReadonlyMap<string, Plain> = new Map<string, Plain>([
  ['', null],
  ['5', 'int:5'],
  ['-1.5', 'float:-1.5'],
  ['true', 'bool:true'],
  ['yes', 'string:yes'],
  ['~', null],
  ["'x: y'", 'string:x: y'],
  ['[]', []],
  ['{}', map([])],
  ['[a, 1, null]', ['string:a', 'int:1', null]],
  [
    '{a: b, c: [1]}',
    map([
      ['a', 'string:b'],
      ['c', ['int:1']],
    ]),
  ],
  [
    '- a\n- b: 1\n  c: 2\n',
    [
      'string:a',
      map([
        ['b', 'int:1'],
        ['c', 'int:2'],
      ]),
    ],
  ],
  [
    'a: 1\nb:\n- 2\n- x',
    map([
      ['a', 'int:1'],
      ['b', ['int:2', 'string:x']],
    ]),
  ],
  ['|\n  two\n  lines\n', 'string:two\nlines\n'],
  ['"a\\tb"', 'string:a\tb'],
  ['$(vars.project_id)', 'string:$(vars.project_id)'],
  ['[$(vars.zone), ((var.zone))]', ['string:$(vars.zone)', 'string:((var.zone))']],
])

export const typedTexts: readonly TypedText[] = [
  ...nastyTexts.map((text) => ({ kind: 'text', text }) as const),
  ...[...typedYaml.keys()].map((text) => ({ kind: 'yaml', text }) as const),
]

/** What a typed text says. */
export function plainOfTyped(typed: TypedText): Plain {
  if (typed.kind === 'text') return string(typed.text)
  const value = typedYaml.get(typed.text)
  if (value === undefined) throw new Error(`not a sample: ${typed.text}`)
  return value === null || typeof value === 'string' ? value : structuredClone(value)
}

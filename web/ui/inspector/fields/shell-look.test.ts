import { expect, test } from 'vitest'
import { shellParts } from './shell-look.ts'

function look(script: string): readonly string[] {
  const parts = shellParts(script)
  expect(parts.map(({ text }) => text).join('')).toBe(script)
  return parts.filter(({ kind }) => kind !== 'plain').map(({ kind, text }) => `${kind} ${text}`)
}

test('comments, quoted texts, variables and words have looks of their own', () => {
  expect(look("#!/bin/sh\nif true; then echo 'a b' $HOME # c\nfi\n")).toEqual([
    'comment #!/bin/sh',
    'word if',
    'word then',
    'word echo',
    "quoted 'a b'",
    'variable $HOME',
    'comment # c',
    'word fi',
  ])
})

test('what the toolkit fills in is told from what it leaves to the shell', () => {
  expect(look('a $(vars.zone) \\$(date) $(hostname)')).toEqual([
    'expression $(vars.zone)',
    'escaped \\$(',
    'stray $(',
  ])
})

test('in quotes and comments too, which go on behind it', () => {
  expect(look('echo "a $(vars.zone) b" # c $(date) d\n')).toEqual([
    'word echo',
    'quoted "a ',
    'expression $(vars.zone)',
    'quoted  b"',
    'comment # c ',
    'stray $(',
    'comment date) d',
  ])
})

test('a word inside of another, or of a path, is none', () => {
  expect(look('fifo /etc/set done-not')).toEqual([])
})

test('a long script that opens much and closes nothing is cut', () => {
  const script = '"'.repeat(2000) + '$(a '.repeat(2000) + '(('.repeat(2000)
  expect(look(script)).toEqual([...Array(1000).fill('quoted ""'), ...Array(2000).fill('stray $(')])
})

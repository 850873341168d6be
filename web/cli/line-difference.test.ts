import { expect, test } from 'vitest'
import { printDifference } from './line-difference.ts'

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}\n`)

test('equal texts differ in nothing', () => {
  expect(printDifference('f', 'a\n', 'a\n')).toBe('')
})

test('a changed line stands between three lines on each side', () => {
  const before = numbered(9)
  const after = before.with(4, 'five\n')
  expect(printDifference('f', before.join(''), after.join(''))).toBe(
    '--- f\n+++ f\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n',
  )
})

test('changes far apart are parts of their own', () => {
  const before = numbered(20)
  const after = ['new\n', ...before.toSpliced(18, 1)]
  expect(printDifference('f', before.join(''), after.join(''))).toBe(
    '--- f\n+++ f\n@@ -1,3 +1,4 @@\n+new\n 1\n 2\n 3\n@@ -16,5 +17,4 @@\n 16\n 17\n 18\n-19\n 20\n',
  )
})

test('a missing line end is told, and a changed one shows', () => {
  expect(printDifference('f', 'a', 'a\n')).toBe(
    '--- f\n+++ f\n@@ -1,1 +1,1 @@\n-a\n\\ No newline at end of file\n+a\n',
  )
})

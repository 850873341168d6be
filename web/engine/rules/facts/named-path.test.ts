import { expect, test } from 'vitest'
import { analyzeText } from '../../../testing/analyze-text.ts'
import { formatPath, type Path } from '../../diagnostic/diagnostic.ts'
import { namedPath } from './named-path.ts'

/** How the toolkit names what lies at a path inside the variable `x`. */
function nameOf(x: string, ...path: Path): string {
  const { expanded } = analyzeText(`vars: {deployment_name: d, x: ${x}}\n`)
  const value = expanded?.variables.get('x')?.value
  if (value === undefined) throw new Error('no x')
  return formatPath(['x', ...namedPath(value, path)])
}

test('up to three levels deep it is the path itself', () => {
  expect(nameOf('[a, b]', 0)).toBe('x[0]')
  expect(nameOf('{a: {b: [c, d]}}', 'a', 'b', 0)).toBe('x.a.b[0]')
})

test('at the fourth level it is that of the last sibling, attributes being in order of names', () => {
  expect(nameOf('[{a: [{c: 1, b: 2}]}]', 0, 'a', 0, 'b')).toBe('x[0].a[0].c')
  expect(nameOf('[{a: [{c: 1}, {b: 2}]}]', 0, 'a', 0, 'c')).toBe('x[0].a[0].c')
})

test('the fifth level has memory of its own, and those below it share it', () => {
  expect(nameOf('[[[[[a], [b]]]]]', 0, 0, 0, 0, 0)).toBe('x[0][0][0][0][0]')
  expect(nameOf('[[[[[[a, b]]]]]]', 0, 0, 0, 0, 0, 0)).toBe('x[0][0][0][0][0][1]')
  expect(nameOf('[[[[[[[a], [b, c, d]]]]]]]', 0, 0, 0, 0, 0, 0, 0)).toBe('x[0][0][0][0][0][1][2]')
})

import { expect, test } from 'vitest'
import { stagePath } from './stage-path.ts'

test('a staged file keeps its name and gets the start of its path’s digest', () => {
  expect(stagePath('scripts/setup.sh')).toMatch(/^\.\.\/\.ghpc\/staged\/setup\.sh_[0-9a-f]{10}$/)
  expect(stagePath('a/setup.sh')).not.toBe(stagePath('b/setup.sh'))
})

test.each(['', '.', '..', '/', 'a/..'])('the path %j has no name of its own', (path) => {
  expect(stagePath(path)).toMatch(/\/file_/)
})

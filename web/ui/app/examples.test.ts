import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { emptyBlueprint, examples } from './examples.ts'

const folder = join(import.meta.dirname, '../../../public/examples')

test('every starter that is there is offered', () => {
  expect(examples.map(({ file }) => file).sort()).toEqual(readdirSync(folder).sort())
})

test.each(examples.map(({ file }) => file))('%s lacks nothing but the project', (file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const { findings } = analyzeText(text)
  expect(findings.map(({ code, args }) => [code, args])).toEqual([
    ['variable-null', { name: 'project_id' }],
  ])
  expect(analyzeText(text.replace('project_id:', 'project_id: mine')).findings).toEqual([])
})

test('the empty blueprint waits for its project and its first module', () => {
  const codes = analyzeText(emptyBlueprint).findings.map(({ code }) => code)
  expect(codes.sort()).toEqual(['group-empty', 'variable-null'])
})

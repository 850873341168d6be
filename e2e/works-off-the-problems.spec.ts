import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

/** Two slips of the pen, in two modules; `project_id` is still to supply. */
const slips = officialBlueprint('examples--image-builder')
  .toString('utf8')
  .replace('node_count_dynamic_max:', 'node_count_dynamc_max:')
  .replace('source: modules/scripts/startup-script', 'source: modules/scripts/startup-scirpt')

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('image-builder.yaml', slips)
})

test('the list holds what is wrong and what is to supply, each at its line', async () => {
  const lines = slips.split('\n')
  const setting = editor.problem('unknown-setting')
  expect(await setting.getAttribute('data-module')).toBe('compute_nodeset')
  expect(lines[Number(await setting.getAttribute('data-line')) - 1]).toContain(
    'node_count_dynamc_max',
  )
  const supply = editor.problems.locator('[data-path="vars.project_id"]')
  expect(lines[Number(await supply.getAttribute('data-line')) - 1]).toContain('project_id:')
  expect((await editor.countFindings()).errors).toBe(2)
})

test('choosing a problem shows its node, its setting and its line', async () => {
  await editor.problem('unknown-setting').getByRole('button').first().click()
  const settings = editor.settingsOf('compute_nodeset')
  const field = settings.getByRole('textbox', { name: 'node_count_dynamc_max' })
  await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true)
  const text = editor.page.getByRole('region', { name: 'Blueprint' })
  await text.locator('.revealed-line').waitFor()
  expect(await text.locator('.view-lines').textContent()).toContain('node_count_dynamc_max')
  expect(await editor.module('compute_nodeset').getAttribute('aria-current')).toBe('true')
})

test('a fix mends the text where it is wrong and takes its finding away, in one undo step', async () => {
  const problem = editor.problem('unknown-setting')
  await problem.getByRole('button', { name: /to node_count_dynamic_max$/ }).click()
  await expect.poll(() => problem.count()).toBe(0)
  await editor.settled()
  expect(changedLines(slips, await editor.readText())).toEqual({
    removed: ['      node_count_dynamc_max: 20'],
    added: ['      node_count_dynamic_max: 20'],
  })
  expect((await editor.countFindings()).errors).toBe(1)
  await editor.undo()
  expect(await editor.readText()).toBe(slips)
  expect(await problem.count()).toBe(1)
})

test('F8 walks through all problems and round, Shift+F8 back', async () => {
  const all = await editor.problems.locator('[data-problem]').count()
  const said: string[] = []
  for (let step = 0; step <= all; step++) said.push(await press('F8'))
  expect(new Set(said.slice(0, all)).size).toBe(all)
  expect(said[all]).toBe(said[0])
  expect(await press('Shift+F8')).toBe(said[all - 1])
})

test('a value to supply is typed where the problem leads', async () => {
  const supply = editor.problems.locator('[data-path="vars.project_id"]')
  await supply.getByRole('button', { name: /^Supply/ }).click()
  const variables = editor.page.getByRole('region', { name: 'Variables' })
  const field = variables.getByRole('textbox', { name: 'project_id' })
  await expect.poll(() => field.evaluate((element) => element.matches(':focus'))).toBe(true)
  await editor.page.keyboard.type('my-project')
  await editor.page.keyboard.press('Enter')
  await expect.poll(() => supply.count()).toBe(0)
})

/** The sentence that is read out after the key. */
async function press(key: string): Promise<string> {
  await editor.page.keyboard.press(key)
  return (await editor.page.getByRole('status').textContent()) ?? ''
}

import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { changedLines } from './support/changed-lines.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: demo
vars:
  project_id: p
  deployment_name: demo
  region: us-central1
  zone: us-central1-a
  machine_type: n2-standard-2
  name_prefix: x
  image_family: y
  spare: 1
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
  - id: one
    source: modules/compute/vm-instance
    use: [network]
  - id: two
    source: modules/compute/vm-instance
    use: [network]
    settings:
      machine_type: $(vars.machine_type)
  - id: three
    source: modules/compute/vm-instance
    use: [network]
  - id: four
    source: modules/compute/vm-instance
    use: [network]
    settings:
      labels: {family: $(vars.image_family)}
`

let editor: Editor
beforeEach(async () => {
  editor = await open()
  await editor.openText('demo.yaml', blueprint)
})

const row = (name: string) => editor.page.locator(`[data-variable="${name}"]`)

test('many users are counted, and all of them listed on demand by how they take it', async () => {
  const machine = row('machine_type')
  await machine.getByText('used by 4 modules: one, two, three … and 1 more').click()
  await machine.getByText('used by reference: two').waitFor()
  await machine.getByText('used by its name alone: one, three, four').waitFor()
  await machine.getByRole('button', { name: 'three' }).click()
  await editor.settingsOf('three').waitFor()
})

test('few users are named at once', async () => {
  await row('image_family').getByText('used by reference: four').waitFor()
})

test('an unused variable says so and is taken out', async () => {
  const spare = row('spare')
  await spare.getByText('unused: nothing takes it').waitFor()
  await spare.getByRole('button', { name: 'Remove spare' }).click()
  await spare.waitFor({ state: 'detached' })
  const after = await editor.readText()
  expect(changedLines(blueprint, after)).toEqual({ removed: ['  spare: 1'], added: [] })
})

test('a search finds variables by name, value and user', async () => {
  const search = editor.page.getByRole('searchbox', { name: 'Search variables' })
  const found = () =>
    editor.page
      .locator('[data-variable]')
      .evaluateAll((rows) => rows.map((one) => one.getAttribute('data-variable')))
  await search.fill('machine')
  expect(await found()).toEqual(['machine_type'])
  await search.fill('central1-a')
  expect(await found()).toEqual(['zone'])
  await search.fill('nowhere')
  await editor.page.getByText('No variable matches “nowhere”').waitFor()
  await search.fill('spare')
  await search.press('Enter')
  await editor.page.locator('[data-variable="spare"] input:focus').waitFor()
  await search.press('Escape')
  expect((await found()).length).toBe(8)
})

test('the list is free of faults in both themes', async () => {
  const found: string[] = []
  for (const theme of ['light', 'dark'] as const) {
    const page = await open({ theme })
    await page.openText('demo.yaml', blueprint)
    await page.page.getByText('used by 4 modules').first().click()
    found.push(...(await judgeAccessibility(page.page, { inside: '[data-pane="inspector"]' })))
  }
  expect(found).toEqual([])
})

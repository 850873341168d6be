import type { Locator } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { dedent } from '../web/testing/dedent.ts'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { judgeAccessibility } from './support/judge-accessibility.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

const blueprint = dedent`
  blueprint_name: demo

  vars:
    project_id: my-project
    deployment_name: demo
    region: us-central1
    zone: us-central1-a

  deployment_groups:
  - group: first
    modules:
    - id: net
      source: modules/network/vpc
    - id: homefs
      source: modules/file-system/filestore
      use: [net]
      settings:
        local_mount: /home

  - group: second
    modules:
    - id: machine
      source: modules/compute/vm-instance
      use: [homefs]
      settings:
        subnetwork_self_link: $(net.subnetwork_self_link)
        startup_script: |
          #!/bin/sh
          echo $(net.network_name)
`

function link(editor: Editor, from: string, to: string): Locator {
  return editor.canvas.locator(`[data-link="${from}->${to}"][data-kind="reference"]`)
}

/** The region of the inspector that explains what is selected. */
function explanation(editor: Editor, name: string): Locator {
  return editor.page.locator('[data-pane="inspector"]').getByRole('region', { name })
}

/** Clicks a line where nothing else lies over it. */
async function clickLine(line: Locator): Promise<void> {
  const point = await line.evaluate((element) => {
    const path = element.querySelector('path')
    const matrix = path?.getScreenCTM()
    if (path === null || !matrix) return undefined
    for (let part = 0.03; part < 1; part += 0.01) {
      const spot = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(matrix)
      if (element.contains(document.elementFromPoint(spot.x, spot.y))) {
        return { x: spot.x, y: spot.y }
      }
    }
    return undefined
  })
  if (point === undefined) throw new Error(`nothing of ${line} can be reached`)
  await line.page().mouse.click(point.x, point.y)
}

async function focusedName(editor: Editor): Promise<string | null> {
  return editor.canvas.locator(':focus').getAttribute('aria-label')
}

describe('a reference to another group', () => {
  test('is clicked, and tells where it stands, what it carries, and how it crosses', async () => {
    const editor = await open()
    await editor.openText('demo.yaml', blueprint)
    await clickLine(link(editor, 'net', 'machine'))

    const region = explanation(editor, 'machine refers to net')
    await region.getByText('$(net.subnetwork_self_link)', { exact: true }).waitFor()
    await region.getByText('echo $(net.network_name)', { exact: true }).waitFor()
    await region.getByText('fits: string').waitFor()
    const rows = region.getByRole('row')
    expect(await rows.allInnerTexts()).toEqual([
      'Group 1, first, exports\tGroup 2, second, imports',
      'output subnetwork_self_link_net\tvariable subnetwork_self_link_net',
      'output network_name_net\tvariable network_name_net',
    ])
    expect(await link(editor, 'net', 'machine').getAttribute('aria-current')).toBe('true')

    await region.getByRole('button', { name: 'Setting subnetwork_self_link' }).click()
    await editor.settingsOf('machine').waitFor()
    const focused = editor.page.locator('[data-setting="subnetwork_self_link"] :focus')
    await expect.poll(() => focused.count()).toBe(1)
    await editor.settingsOf('machine').getByRole('button', { name: 'net', exact: true }).click()
    await region.waitFor()
  })

  test('is walked to by keys, explained by Enter, and left by Escape', async () => {
    const editor = await open()
    const { keyboard } = editor.page
    await editor.openText('demo.yaml', blueprint)
    await editor.module('net').click()
    await keyboard.press('Alt+ArrowRight')
    await expect.poll(() => focusedName(editor)).toBe('homefs uses net')
    await keyboard.press('Alt+ArrowDown')
    await expect.poll(() => focusedName(editor)).toBe('machine refers to net')
    const region = explanation(editor, 'machine refers to net')
    await region.getByText('Between groups').waitFor()

    await keyboard.press('Enter')
    await expect.poll(() => region.locator(':focus').count()).toBe(1)
    await editor.canvas.focus()
    await keyboard.press('Escape')
    await region.waitFor({ state: 'detached' })
    expect(await editor.canvas.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('is taken out by Delete as far as it is alone, in one step', async () => {
    const editor = await open()
    const { keyboard } = editor.page
    await editor.openText('demo.yaml', blueprint)
    await clickLine(link(editor, 'net', 'machine'))
    await keyboard.press('Delete')
    await editor.page
      .getByText(/The reference in startup_script is part of a larger text/)
      .waitFor()
    await editor.settled()
    const after = await editor.readText()
    expect(after).not.toContain('subnetwork_self_link:')
    expect(after).toContain('echo $(net.network_name)')
    // What stays of it is still selected, and can only be edited where it stands.
    await keyboard.press('Delete')
    const script = editor.page.locator('[data-setting="startup_script"] :focus')
    await expect.poll(() => script.count()).toBe(1)
    expect(await editor.readText()).toBe(after)
    await editor.canvas.focus()
    await editor.undo()
    expect(await editor.readText()).toBe(blueprint)
  })

  test('says with its finding when the output is none, and the fix mends it', async () => {
    const editor = await open()
    const slip = blueprint.replace('$(net.subnetwork_self_link)', '$(net.subnetwork_self_lnk)')
    await editor.openText('demo.yaml', slip)
    await clickLine(link(editor, 'net', 'machine'))
    const region = explanation(editor, 'machine refers to net')
    await region.getByText(/net has no output subnetwork_self_lnk/).waitFor()
    await region.getByRole('button', { name: 'Change to net.subnetwork_self_link' }).click()
    await editor.settled()
    expect(await editor.readText()).toBe(blueprint)
  })
})

test('an image link tells by which family it leads, in the tree too', async () => {
  const editor = await open()
  const { page } = editor
  await editor.openText('image-builder.yaml', officialBlueprint('examples--image-builder'))
  await editor.canvas.focus()
  await page.keyboard.press('t')
  await editor.canvas.getByRole('treeitem', { name: /^slurm_login: custom-image/ }).click()
  const name = 'slurm_login starts from the image of custom-image'
  const region = explanation(editor, name)
  await region.getByText('instance_image.family').waitFor()
  expect(await region.textContent()).toContain('by variable custom_image')
  const line = editor.canvas.locator('[data-link="custom-image->slurm_login"]')
  expect(await line.getAttribute('aria-selected')).toBe('true')

  await page.keyboard.press('Shift+F10')
  await page
    .getByRole('menu')
    .getByRole('menuitem', { name: /^Delete/ })
    .click()
  await expect.poll(() => line.count()).toBe(0)
  await editor.undo()
  await expect.poll(() => line.count()).toBe(1)
})

test('a use is made explicit and becomes references, in one step', async () => {
  const editor = await open()
  await editor.openText('demo.yaml', blueprint)
  await clickLine(editor.edge('machine', 'homefs'))
  const region = explanation(editor, 'machine uses homefs')
  await region.getByText('output network_storage_homefs').waitFor()
  await region.getByRole('button', { name: 'Make explicit' }).click()
  await explanation(editor, 'machine refers to homefs').waitFor()
  await editor.settled()
  expect(await editor.edge('machine', 'homefs').count()).toBe(0)
  expect(await editor.readText()).toContain('network_storage: $(flatten([homefs.network_storage]))')
  await editor.undo()
  expect(await editor.readText()).toBe(blueprint)
})

test('the order of use is changed by keys, and the focus stays', async () => {
  const editor = await open()
  const { page } = editor
  await editor.openText('demo.yaml', blueprint.replace('[homefs]', '[net, homefs]'))
  await clickLine(editor.edge('machine', 'homefs'))
  const earlier = page.getByRole('button', { name: 'Earlier in use' })
  await earlier.focus()
  await page.keyboard.press('Enter')
  await editor.settled()
  expect(await editor.readText()).toContain('use: [homefs, net]')
  await explanation(editor, 'machine uses homefs')
    .getByText(/^1\. of 2 in/)
    .waitFor()
  expect(await earlier.evaluate((element) => element === document.activeElement)).toBe(true)
})

test.each([{ theme: 'light' }, { theme: 'dark' }] as const)(
  'explanations are free of faults in the $theme theme',
  async ({ theme }) => {
    const editor = await open({ theme })
    await editor.openText('demo.yaml', blueprint)
    await clickLine(link(editor, 'net', 'machine'))
    await explanation(editor, 'machine refers to net').getByText('Between groups').waitFor()
    expect(await judgeAccessibility(editor.page, { inside: 'html' })).toEqual([])
    await clickLine(editor.edge('machine', 'homefs'))
    await explanation(editor, 'machine uses homefs').getByText('Between groups').waitFor()
    expect(await judgeAccessibility(editor.page, { inside: '[data-pane="inspector"]' })).toEqual([])
  },
)

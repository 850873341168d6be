import { beforeEach, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'
import { filesOfFixture, filesOfZip } from './support/exported-files.ts'
import { Hand } from './support/hand.ts'
import { Keyboard } from './support/keyboard.ts'

const { open } = prepareBrowser()

const runners = `- type: shell
  destination: tools.sh
  content: |
    #!/bin/sh
    dnf install -y tmux
`

const image = '{project: $(vars.project_id), family: $(vars.deployment_name)}'

let editor: Editor
beforeEach(async () => {
  editor = await open()
})

test('by keyboard alone', async () => {
  const keys = new Keyboard(editor)
  await keys.tabTo('Start with an empty blueprint')
  await keys.press('Enter')
  await editor.canvas.waitFor()
  await editor.settled()

  await keys.addModule('vpc', 'network')
  await keys.addModule('startup-script', 'setup')
  await keys.setSetting('runners', runners)

  await keys.addGroup('image')
  await keys.addModule('custom-image', 'build')
  await keys.connect('network')
  await keys.connect('setup')
  await keys.setSetting('source_image_project_id', '[cloud-hpc-image-public]')
  await keys.setSetting('source_image_family', 'hpc-rocky-linux-9')

  await keys.addGroup('cluster')
  await keys.addModule('vm-instance', 'machine')
  await keys.connect('network')
  await keys.setSetting('instance_image', image)

  await keys.press('ControlOrMeta+Shift+e')
  await keys.tabTo('project_id')
  await keys.type('my-project')
  await keys.press('Enter')
  await expectSameDeployment('image-build.yaml', async () => {
    await keys.tabTo('Download zip')
    await keys.press('Enter')
  })
})

test('by mouse alone', async () => {
  const hand = new Hand(editor)
  await hand.click('Start with an empty blueprint')
  await editor.canvas.waitFor()
  await editor.settled()

  await hand.dragModule('modules/network/vpc', 'primary', 'network')
  await hand.dragModule('modules/scripts/startup-script', 'primary', 'setup', 'network')
  await hand.fill('setup', 'runners', runners)

  await hand.addGroup('image', 'modules/packer/custom-image', 'build')
  await hand.drawEdge('network', 'build')
  await hand.drawEdge('setup', 'build')
  await hand.fill('build', 'source_image_project_id', '[cloud-hpc-image-public]')
  await hand.fill('build', 'source_image_family', 'hpc-rocky-linux-9')

  await hand.addGroup('cluster', 'modules/compute/vm-instance', 'machine')
  await hand.drawEdge('network', 'machine')
  await hand.fill('machine', 'instance_image', image)

  await hand.click('Export…')
  await hand.supply('project_id', 'my-project')
  await expectSameDeployment('image-build.yaml', () => hand.click('Download zip'))
})

test('by "Add image build"', async () => {
  const { page } = editor
  await page.getByRole('button', { name: 'Start with an empty blueprint' }).click()
  await editor.canvas.waitFor()
  await editor.settled()
  await editor.run('Add image build')
  const dialog = page.getByRole('dialog', { name: 'Add image build' })
  await dialog.getByLabel('Base image').selectOption('hpc-rocky-linux-9')
  await dialog.getByLabel('Family of your image').fill('tools')
  await dialog.getByRole('button', { name: 'Add image build' }).click()
  await dialog.waitFor({ state: 'detached' })
  await editor.settled()

  await page.getByRole('button', { name: 'Export…' }).click()
  const values = page.getByRole('dialog', { name: 'Export' }).getByLabel('project_id')
  await values.fill('my-project')
  await values.press('Enter')
  await expectSameDeployment('added-image-build.yaml', () =>
    page.getByRole('button', { name: 'Download zip' }).click(),
  )
})

/** The zip is that of the written blueprint, and nothing is left to find. */
async function expectSameDeployment(fixture: string, download: () => Promise<void>): Promise<void> {
  await editor.page.getByRole('dialog').getByRole('treeitem').first().waitFor()
  const zip = await editor.download(download)
  expect(filesOfZip(zip)).toEqual(filesOfFixture(fixture))
  await editor.settled()
  expect(await editor.problems.locator('[data-problem]').count()).toBe(0)
  expect(await editor.countFindings()).toEqual({ errors: 0, warnings: 0 })
}

import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import type { Editor } from './support/editor.ts'

const { open } = prepareBrowser()

const blueprint = `blueprint_name: own
vars:
  project_id: my-project
  deployment_name: own
  region: us-central1
  zone: us-central1-a
deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
`

const terraform = `variable "network_id" {
  description = "The network to write down."
  type        = string
}
variable "project_id" {
  type = string
}
output "written_to" {
  value = "there"
}
`

const packer = `variable "project_id" { type = string }
variable "zone" { type = string }
variable "subnetwork_name" {
  description = "Where the builder stands."
  type        = string
}
source "null" "none" { communicator = "none" }
build { sources = ["source.null.none"] }
`

const files = {
  'own/write-down/main.tf': terraform,
  'own/write-down/templates/a.tftpl': 'a',
  'own/bake/bake.pkr.hcl': packer,
}

test('modules of a zip are placed, connected and exported under the names of the toolkit', async () => {
  const editor = await openBlueprint()
  await giveZip(editor, 'own.zip', files)
  const { page } = editor
  await page.locator('[data-palette="./own/write-down"]').waitFor()

  await editor.dragIntoGroup('./own/write-down', 'primary')
  await editor.drawEdge('network', 'write-down')
  expect(await editor.edge('write-down', 'network').getAttribute('data-passes')).toBe('1')
  await editor.dragIntoGroup('./own/bake', 'primary')
  expect(await editor.group('bake').getAttribute('data-kind')).toBe('packer')
  await editor.drawEdge('network', 'bake')

  const settings = editor.settingsOf('bake')
  await editor.module('bake').click()
  const row = settings.locator('[data-setting="subnetwork_name"]')
  expect(await row.getAttribute('data-from')).toBe('network')
  expect(await row.textContent()).toContain('Where the builder stands.')

  const names = await exportedNames(editor)
  const copy = `primary/modules/write-down-${hashOf('own/write-down')}`
  expect(names).toContain(`${copy}/main.tf`)
  expect(names).toContain(`${copy}/templates/a.tftpl`)
  expect(names).toContain('bake/bake/bake.pkr.hcl')
  expect(names).toContain('bake/bake/defaults.auto.pkrvars.hcl')
})

test('a module that cannot be read is told with its file and line', async () => {
  const editor = await openBlueprint()
  await giveZip(editor, 'broken.zip', { 'broken/main.tf': 'variable "a" {}\nvariable "b" {\n' })
  await editor.run('Add modules…')
  const dialog = editor.page.getByRole('dialog', { name: 'Add modules' })
  const found = dialog.locator('[data-found-module="./broken"]')
  expect(await found.textContent()).toMatch(/main\.tf, line [23]/)
  await editor.page.keyboard.press('Escape')

  await editor.openText('uses.yaml', `${blueprint}  - id: broken\n    source: ./broken\n`)
  await giveZip(editor, 'broken.zip', { 'broken/main.tf': 'variable "a" {}\nvariable "b" {\n' })
  await editor.problem('source-unreadable').first().waitFor()
  expect(await editor.problem('source-unreadable').textContent()).toMatch(/main\.tf/)
})

test('a zip that leads out of its folder is refused, and what is open stays', async () => {
  const editor = await openBlueprint()
  await giveZip(editor, 'bad.zip', { '../x/main.tf': terraform })
  await editor.page.getByRole('alert').getByText('bad.zip').waitFor()
  expect(await editor.page.locator('[data-palette^="./"]').count()).toBe(0)
})

test('what undo takes back is not in the palette any more', async () => {
  const editor = await openBlueprint()
  await giveZip(editor, 'own.zip', files)
  const item = editor.page.locator('[data-palette="./own/write-down"]')
  await item.waitFor()
  await editor.undo()
  await item.waitFor({ state: 'detached' })
})

test('modules of a blueprint are there again after the page was loaded anew', async () => {
  const editor = await openBlueprint()
  await giveZip(editor, 'own.zip', files)
  await editor.dragIntoGroup('./own/write-down', 'primary')
  await editor.saved()
  await editor.page.reload()
  await editor.module('write-down').waitFor()
  await editor.page.locator('[data-palette="./own/write-down"]').waitFor()
  await editor.settled()
  expect(await editor.problem('source-unknown').count()).toBe(0)
})

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-modules-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a folder with a blueprint opens it with the modules and files beside it', async () => {
  const project = join(folder, 'project')
  const uses = `${blueprint}  - id: note
    source: ./mods/write-down
    use: [network]
`
  const inside = { 'hpc.yaml': uses, 'mods/write-down/main.tf': terraform }
  for (const [path, content] of Object.entries(inside)) {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), content)
  }
  const editor = await open()
  await editor.page.getByTestId('open-folder').setInputFiles(project)
  await editor.module('note').waitFor()
  await editor.settled()
  expect(await editor.edge('note', 'network').getAttribute('data-passes')).toBe('1')
  const names = await exportedNames(editor)
  expect(names).toContain(`primary/modules/write-down-${hashOf('mods/write-down')}/main.tf`)
})

test('files that a blueprint stages come from the folder that it was opened with', async () => {
  const project = join(folder, 'staging')
  const stages = `${blueprint.split('  - id: network')[0]}  - id: setup
    source: modules/scripts/startup-script
    settings:
      runners:
      - type: shell
        destination: setup.sh
        source: $(ghpc_stage("files/setup.sh"))
`
  mkdirSync(join(project, 'files'), { recursive: true })
  writeFileSync(join(project, 'hpc.yaml'), stages)
  writeFileSync(join(project, 'files', 'setup.sh'), 'echo here\n')
  const editor = await open()
  await editor.page.getByTestId('open-folder').setInputFiles(project)
  await editor.module('setup').waitFor()
  await editor.settled()
  const names = await exportedNames(editor)
  expect(names.filter((name) => name.includes('setup.sh'))).toHaveLength(1)
})

test('a zip that is chosen together with a blueprint is given to it', async () => {
  const editor = await open()
  const uses = `${blueprint}  - id: note\n    source: ./own/write-down\n    use: [network]\n`
  await editor.page.getByTestId('open-file').setInputFiles([
    { name: 'own.zip', mimeType: 'application/zip', buffer: zipOf(files) },
    { name: 'own.yaml', mimeType: 'application/yaml', buffer: Buffer.from(uses) },
  ])
  await editor.module('note').waitFor()
  await editor.settled()
  expect(await editor.edge('note', 'network').getAttribute('data-passes')).toBe('1')
})

test('the address of a repository is composed, explained, and known by its zip', async () => {
  const editor = await openBlueprint()
  const { page } = editor
  await editor.run('Add modules…')
  const dialog = page.getByRole('dialog', { name: 'Add modules' })
  await dialog.getByRole('textbox', { name: 'Repository' }).fill('owner/repo')
  await dialog.getByLabel('Folder of the module').fill('/modules/write-down/')
  await dialog.getByLabel('Branch, tag or commit').fill('v1.2.0')
  await dialog.getByLabel('Depth').fill('1')
  const address = 'github.com/owner/repo//modules/write-down?ref=v1.2.0&depth=1'
  expect(await dialog.getByRole('textbox', { name: 'Address' }).inputValue()).toBe(address)
  const link = dialog.getByRole('link', { name: 'Download the zip' })
  expect(await link.getAttribute('href')).toBe(
    'https://github.com/owner/repo/archive/refs/tags/v1.2.0.zip',
  )
  expect(await link.getAttribute('rel')).toContain('noopener')
  const zip = zipOf({
    'repo-1.2.0/README.md': 'A repository.',
    'repo-1.2.0/modules/write-down/main.tf': terraform,
  })
  await dialog
    .getByTestId('remote-archive')
    .setInputFiles({ name: 'repo-1.2.0.zip', mimeType: 'application/zip', buffer: zip })
  await dialog.locator(`[data-found-module="${address}"]`).waitFor()
  await page.keyboard.press('Escape')
  await editor.dragIntoGroup(address, 'primary')
  await editor.drawEdge('network', 'write-down')
  expect(await editor.edge('write-down', 'network').getAttribute('data-passes')).toBe('1')
})

async function openBlueprint(): Promise<Editor> {
  const editor = await open()
  await editor.openText('own.yaml', blueprint)
  return editor
}

function zipOf(entries: Readonly<Record<string, string>>): Buffer {
  const bytes = Object.entries(entries).map(([path, text]) => [path, strToU8(text)])
  return Buffer.from(zipSync(Object.fromEntries(bytes)))
}

async function giveZip(
  { page }: Editor,
  name: string,
  entries: Readonly<Record<string, string>>,
): Promise<void> {
  const zip = { name, mimeType: 'application/zip', buffer: zipOf(entries) }
  await page.getByTestId('open-file').setInputFiles(zip)
}

/** The names in the zip of the Export dialog, without the deployment's folder. */
async function exportedNames(editor: Editor): Promise<readonly string[]> {
  await editor.page.getByRole('button', { name: 'Export…' }).click()
  const entries = unzipSync(await editor.downloadZip())
  return Object.keys(entries).map((path) => path.split('/').slice(1).join('/'))
}

/** As the toolkit names the copies of local modules. */
function hashOf(path: string): string {
  return createHash('md5').update(path).digest('hex').slice(0, 4)
}

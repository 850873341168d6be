import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeStubModules } from '../web/testing/stub-modules.ts'
import { prepareBrowser } from './support/browser.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const { open } = prepareBrowser()

/** Terraform and Packer judge the files where they are installed; elsewhere those lines are skipped. */
const has = (tool: string) => spawnSync(tool, ['version']).status === 0
const hasTerraform = has('terraform')
const hasPacker = has('packer')
const quiet = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' }

const blueprint = officialBlueprint('examples--image-builder')

/** The template of its image build, from the deployment's folder. */
const packerFolder = 'packer/custom-image/modules/packer/custom-image'

/** The zip, with the values to supply typed into the Export dialog, and where its files lie. */
let folder: string
let entries: Record<string, Uint8Array>
beforeAll(async () => {
  const editor = await open()
  await editor.openText('image-builder.yaml', blueprint)
  await editor.page.getByRole('button', { name: 'Export…' }).click()
  const dialog = editor.page.getByRole('dialog', { name: 'Export' })
  await dialog.getByLabel('project_id').fill('my-project')
  await dialog.getByLabel('project_id').press('Enter')
  entries = unzipSync(await editor.downloadZip())
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-zip-'))
  for (const [path, content] of Object.entries(entries)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), content)
  }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the zip holds the files of each group, and the blueprint with the value that was typed', () => {
  const names = Object.keys(entries).map((path) => path.split('/').slice(1).join('/'))
  for (const file of ['main', 'variables', 'outputs', 'providers', 'versions']) {
    expect(names).toContain(`primary/${file}.tf`)
  }
  expect(names).toContain('primary/terraform.tfvars')
  expect(names).toContain(`${packerFolder}/defaults.auto.pkrvars.hcl`)
  for (const file of ['blueprint.yaml', 'README.md', 'deploy.sh', 'destroy.sh', '.gitignore']) {
    expect(names).toContain(file)
  }
  const written = Buffer.from(entries[`${root()}/blueprint.yaml`] ?? []).toString('utf8')
  const before = blueprint.toString('utf8').split('\n')
  const changed = written.split('\n').filter((line, index) => line !== before[index])
  expect(changed).toHaveLength(1)
  expect(changed[0]).toMatch(/^ {2}project_id: my-project/)
})

test.skipIf(!hasTerraform)('terraform fmt finds nothing to change in the zip', () => {
  const { status, stdout } = run('terraform', 'fmt', '-check', '-recursive', join(folder, root()))
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
})

test.skipIf(!hasTerraform)(
  'terraform validates each group over stubs of its modules',
  () => {
    for (const group of ['primary', 'cluster']) {
      const copy = join(folder, `stubbed-${group}`)
      cpSync(join(folder, root(), group), copy, { recursive: true })
      for (const file of ['providers.tf', 'versions.tf']) rmSync(join(copy, file))
      const main = readFileSync(join(copy, 'main.tf'), 'utf8')
      writeFileSync(join(copy, 'main.tf'), writeStubModules(main, copy))
      const init = run('terraform', `-chdir=${copy}`, 'init', '-backend=false', '-input=false')
      expect(init).toMatchObject({ status: 0 })
      expect(run('terraform', `-chdir=${copy}`, 'validate')).toMatchObject({ status: 0 })
    }
  },
  120_000,
)

test.skipIf(!hasPacker)('packer takes the template and finds nothing to format', () => {
  const source = join(folder, root(), packerFolder)
  const { status, stdout } = run('packer', 'fmt', '-check', source)
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
  const copy = join(folder, 'packer-copy')
  cpSync(source, copy, { recursive: true })
  // Older Packers do not know the plugin block, and the plugin itself is not installed.
  rmSync(join(copy, 'versions.pkr.hcl'))
  expect(run('packer', 'validate', '-syntax-only', copy)).toMatchObject({ status: 0 })
})

test('the same blueprint gives the same zip a second time', async () => {
  const editor = await open()
  await editor.openText('blueprint.yaml', Buffer.from(entries[`${root()}/blueprint.yaml`] ?? []))
  await editor.page.getByRole('button', { name: 'Export…' }).click()
  const again = unzipSync(await editor.downloadZip())
  expect(Object.keys(again)).toEqual(Object.keys(entries))
  for (const [path, content] of Object.entries(again)) {
    expect(Buffer.from(content).equals(entries[path] ?? Buffer.alloc(0)), path).toBe(true)
  }
})

function root(): string {
  return Object.keys(entries)[0]?.split('/')[0] ?? ''
}

function run(tool: string, ...parameters: string[]) {
  const { status, stdout, stderr } = spawnSync(tool, parameters, { encoding: 'utf8', env: quiet })
  return { status, stdout, stderr }
}

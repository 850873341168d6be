import { spawn, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { officialBlueprint } from './support/reference-cases.ts'

const command = join(import.meta.dirname, '../dist/cli/cyanotype.mjs')
const blueprint = officialBlueprint('examples--image-builder')
const values = ['--vars', 'project_id=my-project']

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-cli-'))
  writeFileSync(join(folder, 'image-builder.yaml'), blueprint)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, output: stdout, errors: stderr }
}

describe('check', () => {
  test('a complete blueprint is accepted with status 0', () => {
    const { status, output } = run('check', 'image-builder.yaml', ...values)
    expect(status).toBe(0)
    expect(output).toContain('image-builder.yaml: accepted, 0 errors, 0 warnings')
  })

  test('a missing value is an error at its line, with status 1', () => {
    const { status, output } = run('check', 'image-builder.yaml', '--format', 'json')
    expect(status).toBe(1)
    const [file] = JSON.parse(output)
    expect(file).toMatchObject({ file: 'image-builder.yaml', accepted: false })
    const line = blueprint
      .toString('utf8')
      .split('\n')
      .findIndex((text) => /^ {2}project_id:/.test(text))
    expect(file.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'variable-null',
        severity: 'error',
        line: line + 1,
        column: 3,
      }),
    )
  })

  test('a fix is given as edits that mend the text', () => {
    const broken = blueprint.toString('utf8').replace('disk_size:', 'disk_sise:')
    writeFileSync(join(folder, 'broken.yaml'), broken.replace('state_timeout:', 'state_timeuot:'))
    const [file] = JSON.parse(run('check', 'broken.yaml', ...values, '--format', 'json').output)
    const finding = file.diagnostics.find(
      (found: { code: string }) => found.code === 'unknown-setting',
    )
    const [{ edits }] = finding.fixes
    const text = readFileSync(join(folder, 'broken.yaml'), 'utf8')
    const [{ start, end, text: replacement }] = edits
    expect(text.slice(0, start) + replacement + text.slice(end)).toContain('state_timeout: 15m')
  })

  test('several files are all reported and the highest status wins', () => {
    writeFileSync(join(folder, 'bad.yaml'), 'blueprint_name: [\n')
    const { status, output } = run(
      'check',
      'image-builder.yaml',
      'bad.yaml',
      ...values,
      '--format',
      'json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(output).map((file: { accepted: boolean }) => file.accepted)).toEqual([
      true,
      false,
    ])
  })

  test('a file that cannot be read has status 2, and the others are reported all the same', () => {
    const { status, output, errors } = run('check', 'nowhere.yaml', 'image-builder.yaml', ...values)
    expect(status).toBe(2)
    expect(output).toContain('image-builder.yaml: accepted')
    expect(errors).toContain('nowhere.yaml')
  })

  test('sarif and github formats name code, file and line', () => {
    const sarif = JSON.parse(run('check', 'image-builder.yaml', '--format', 'sarif').output)
    const [result] = sarif.runs[0].results
    expect(result.ruleId).toBe('variable-null')
    expect(result.locations[0].physicalLocation.artifactLocation.uri).toBe('image-builder.yaml')
    const { output } = run('check', 'image-builder.yaml', '--format', 'github')
    expect(output).toMatch(
      /^::error file=image-builder\.yaml,line=\d+,col=3,.*title=variable-null::/,
    )
  })

  test('standard input is read for -', () => {
    const { status, stdout } = spawnSync(process.execPath, [command, 'check', '-', ...values], {
      input: blueprint,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toContain('<stdin>: accepted')
  })

  test.each([
    'check',
    'check nowhere.yaml',
    'check image-builder.yaml --what',
    'check image-builder.yaml --format xml',
    'check image-builder.yaml --vars project_id',
    'check image-builder.yaml -l LOUD',
    'fly',
  ])('cyanotype %s is wrong usage, with status 2', (words) => {
    const { status, errors } = run(...words.split(' '))
    expect(status).toBe(2)
    expect(errors).toMatch(/^cyanotype: /)
  })
})

describe('create', () => {
  test('the folder appears whole, with the author’s bytes, and its path is printed', () => {
    const { status, output } = run('create', 'image-builder.yaml', ...values)
    expect(status).toBe(0)
    const deployment = join(folder, output.trim())
    expect(readFileSync(join(deployment, 'blueprint.yaml'))).toEqual(blueprint)
    expect(existsSync(join(deployment, 'primary/main.tf'))).toBe(true)
  })

  test('errors write nothing', () => {
    expect(run('create', 'image-builder.yaml').status).toBe(1)
    expect(readdirSync(folder)).toEqual(['image-builder.yaml'])
  })

  test('an existing folder is refused without -w, and -w keeps state and other files', () => {
    const deployment = join(folder, run('create', 'image-builder.yaml', ...values).output.trim())
    writeFileSync(join(deployment, 'primary/terraform.tfstate'), 'state')
    writeFileSync(join(deployment, 'notes.txt'), 'mine')
    writeFileSync(join(deployment, 'primary/main.tf'), 'old')
    expect(run('create', 'image-builder.yaml', ...values).status).toBe(2)
    expect(readFileSync(join(deployment, 'primary/main.tf'), 'utf8')).toBe('old')
    expect(run('create', 'image-builder.yaml', ...values, '-w').status).toBe(0)
    expect(readFileSync(join(deployment, 'primary/terraform.tfstate'), 'utf8')).toBe('state')
    expect(readFileSync(join(deployment, 'notes.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(deployment, 'primary/main.tf'), 'utf8')).toContain('module "network"')
  })

  test('-w takes away outputs of ours that no group needs any more, and leaves a person’s', () => {
    const write = (needed: boolean) =>
      writeFileSync(
        join(folder, 'two.yaml'),
        [
          'blueprint_name: two',
          'vars: {deployment_name: two, project_id: p, region: r, zone: z}',
          'deployment_groups:',
          '- group: a',
          '  modules: [{id: net, source: modules/network/pre-existing-vpc}]',
          '- group: b',
          '  modules:',
          '  - id: vm',
          '    source: modules/compute/vm-instance',
          needed ? '    use: [net]' : '    settings: {network_self_link: x}',
          '',
        ].join('\n'),
      )
    write(true)
    const skip = ['--skip-validators', 'test_module_not_used']
    expect(run('create', 'two.yaml', ...skip).status).toBe(0)
    const outputs = join(folder, 'two/a/outputs.tf')
    expect(existsSync(outputs)).toBe(true)
    write(false)
    expect(run('create', 'two.yaml', '-w', ...skip).status).toBe(0)
    expect(existsSync(outputs)).toBe(false)
    writeFileSync(outputs, 'output "mine" {}')
    expect(run('create', 'two.yaml', '-w', ...skip).status).toBe(0)
    expect(existsSync(outputs)).toBe(true)
  })

  test('a folder that is no deployment is never written into', () => {
    const name = run('create', 'image-builder.yaml', ...values).output.trim()
    rmSync(join(folder, name), { recursive: true })
    mkdirSync(join(folder, name))
    writeFileSync(join(folder, name, 'thesis.txt'), 'mine')
    expect(run('create', 'image-builder.yaml', ...values, '-w').status).toBe(2)
    expect(readdirSync(join(folder, name))).toEqual(['thesis.txt'])
  })

  test('a group that vanished keeps its state aside and is named', () => {
    const deployment = join(folder, run('create', 'image-builder.yaml', ...values).output.trim())
    mkdirSync(join(deployment, 'gone'))
    writeFileSync(join(deployment, 'gone/terraform.tfstate'), 'state')
    const { errors } = run('create', 'image-builder.yaml', ...values, '-w')
    expect(errors).toContain('group gone')
    const kept = join(deployment, '.ghpc/previous_deployment_groups/gone/terraform.tfstate')
    expect(readFileSync(kept, 'utf8')).toBe('state')
  })
})

describe('export', () => {
  const { open } = prepareBrowser()

  test('the zip is named after the deployment and has the same bytes as the page’s', async () => {
    const complete = blueprint.toString('utf8').replace(/^( {2}project_id:).*$/m, '$1 my-project')
    writeFileSync(join(folder, 'complete.yaml'), complete)
    const { status, output } = run('export', 'complete.yaml')
    expect(status).toBe(0)
    const editor = await open()
    await editor.openText('complete.yaml', complete)
    await editor.page.getByRole('button', { name: 'Export…' }).click()
    const fromPage = await editor.downloadZip()
    expect(readFileSync(join(folder, output.trim())).equals(fromPage)).toBe(true)
  })

  test('errors leave an earlier zip as it was', () => {
    writeFileSync(join(folder, 'out.zip'), 'earlier')
    expect(run('export', 'image-builder.yaml', '-o', 'out.zip').status).toBe(1)
    expect(readFileSync(join(folder, 'out.zip'), 'utf8')).toBe('earlier')
  })
})

describe('serve', () => {
  const { open } = prepareBrowser()

  test('the file named on the command line is open in the page', async () => {
    const server = spawn(
      process.execPath,
      [command, 'serve', 'image-builder.yaml', '--port', '0'],
      {
        cwd: folder,
      },
    )
    const address = await new Promise<string>((found) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const said = /http:\S+/.exec(chunk.toString())?.[0]
        if (said !== undefined) found(said)
      })
    })
    const editor = await open({ address })
    await editor.module('custom-image').waitFor()
    expect(await editor.downloadBlueprint()).toEqual(blueprint)
    // The page still fetches ahead; what it asks of a dead server would count as a complaint.
    await editor.page.waitForLoadState('networkidle')
    server.kill()
  })

  test('a busy port is said plainly, with status 2', () => {
    const taken = new URL(inject('origin')).port
    const { status, errors } = run('serve', '--port', taken)
    expect(status).toBe(2)
    expect(errors).toContain(`port ${taken} is busy`)
  })
})

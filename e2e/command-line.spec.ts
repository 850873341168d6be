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
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, inject, onTestFinished, test } from 'vitest'
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

  test('a value on the command line is named when it is no YAML', () => {
    const { status, output } = run('check', 'image-builder.yaml', '--vars', 'project_id=[')
    expect(status).toBe(1)
    expect(output).toContain('command line: vars.project_id: error:')
    const json = run('check', 'image-builder.yaml', '--vars', 'x=[', '--format', 'json').output
    expect(JSON.parse(json)[0].diagnostics[0].file).toBe('command line')
  })

  test('a reader that goes away is no failure, a full disk is', () => {
    const shell = (line: string) => spawnSync('sh', ['-c', line], { cwd: folder, encoding: 'utf8' })
    const expand = `'${process.execPath}' '${command}' expand image-builder.yaml --vars project_id=p`
    expect(shell(`${expand} | head -n 1`)).toMatchObject({ status: 0, stderr: '' })
    if (!existsSync('/dev/full')) return
    const full = shell(`${expand} > /dev/full`)
    expect(full.status).toBe(2)
    expect(full.stderr).toMatch(/^cyanotype: standard output: .*no space/)
  })

  test('a blueprint far too large and one that is no text are told in one line', () => {
    writeFileSync(join(folder, 'large.yaml'), Buffer.alloc(50 * 1024 * 1024, 'a: b\n'))
    const large = run('check', 'large.yaml')
    expect(large.status).toBe(1)
    expect(large.output).toContain('large.yaml:1:1: error: The text is larger than 2 MiB')
    writeFileSync(join(folder, 'binary.yaml'), Buffer.from([0, 255, 254, 0, 1]))
    const binary = run('create', 'binary.yaml')
    expect(binary.status).toBe(1)
    expect(binary.errors).toContain('binary.yaml: error: The file is not UTF-8')
  })

  test.each([
    ['check', ['.'], '.: it is a folder, not a file'],
    ['check', ['none.yaml'], 'none.yaml: no such file or folder'],
    ['create', ['image-builder.yaml', '-d', 'none.yaml'], 'none.yaml: no such file or folder'],
    ['create', ['image-builder.yaml', '--toolkit', '.'], '--toolkit .: there is no folder modules'],
    ['export', ['image-builder.yaml', '--modules', 'no'], '--modules no:'],
    ['expand', ['image-builder.yaml', '-o'], '-o needs a value'],
    ['check', ['image-builder.yaml', '--no-such'], 'there is no option --no-such'],
    ['check', ['image-builder.yaml', '--strict=yes'], '--strict takes no value'],
    [
      'create',
      ['image-builder.yaml', ...values, '-o', 'image-builder.yaml'],
      'a part of the path is a file',
    ],
    ['export', ['image-builder.yaml', ...values, '-o', '.'], '.: it is a folder, not a file'],
    ['expand', ['image-builder.yaml', ...values, '-o', 'no/x'], 'no/x: no such file or folder'],
  ] as const)('cyanotype %s %j says why it cannot, with status 2', (name, words, why) => {
    const { status, errors } = run(name, ...words)
    expect({ status, errors }).toEqual({ status: 2, errors: expect.stringContaining(why) })
    expect(errors).toMatch(/^cyanotype: .*\n$/)
    expect(readdirSync(folder)).toEqual(['image-builder.yaml'])
  })

  test.each(['check', 'expand', 'create', 'export', 'catalog', 'fix', 'serve'])(
    'cyanotype %s --help tells its options',
    (name) => {
      const { status, output } = run(name, '--help')
      expect(status).toBe(0)
      expect(output).toContain(`cyanotype ${name} `)
      expect(output).toContain('--help')
    },
  )

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

describe('expand', () => {
  test('prints what create writes, or writes it to a file', () => {
    const { status, output } = run('expand', 'image-builder.yaml', ...values)
    expect(status).toBe(0)
    const deployment = run('create', 'image-builder.yaml', ...values).output.trim()
    const written = join(folder, deployment, '.ghpc/artifacts/expanded_blueprint.yaml')
    expect(readFileSync(written, 'utf8')).toBe(output)
    expect(run('expand', 'image-builder.yaml', ...values, '-o', 'x.yaml').output).toBe('')
    expect(readFileSync(join(folder, 'x.yaml'), 'utf8')).toBe(output)
  })

  test('errors go to standard error and nothing to standard output', () => {
    const { status, output, errors } = run('expand', 'image-builder.yaml')
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(errors).toContain('[variable-null]')
  })
})

describe('fix', () => {
  const broken = () => blueprint.toString('utf8').replace('state_timeout:', 'state_timeuot:')

  test('does what findings of a code offer and leaves the rest of the file', () => {
    writeFileSync(join(folder, 'broken.yaml'), broken())
    const { status, errors } = run('fix', 'broken.yaml', ...values, '--code', 'unknown-setting')
    expect(status).toBe(0)
    expect(errors).toContain('[unknown-setting]')
    expect(readFileSync(join(folder, 'broken.yaml')).equals(blueprint)).toBe(true)
  })

  test('--dry-run prints the difference and writes nothing', () => {
    writeFileSync(join(folder, 'broken.yaml'), broken())
    const words = ['broken.yaml', ...values, '--code', 'unknown-setting', '--dry-run']
    const { status, output } = run('fix', ...words)
    expect(status).toBe(0)
    expect(output).toMatch(/^--- broken\.yaml\n\+\+\+ broken\.yaml\n@@ /)
    expect(output).toMatch(/\n- +state_timeuot:.*\n\+ +state_timeout:/)
    expect(readFileSync(join(folder, 'broken.yaml'), 'utf8')).toBe(broken())
  })
})

describe('--toolkit', () => {
  const module = (name: string) => join('toolkit/modules/own', name)
  const writeModule = (name: string, text: string) => {
    mkdirSync(join(folder, module(name)), { recursive: true })
    writeFileSync(join(folder, module(name), 'main.tf'), text)
  }
  const text =
    'blueprint_name: b\nvars: {deployment_name: d}\ndeployment_groups:\n- {group: g, modules: [{id: m, source: modules/own/a}]}\n'

  test('facts come from the checkout, which goes into the deployment with what it calls', () => {
    writeModule('a', 'module "b" {\n  source = "../b"\n}\n')
    writeModule('b', '')
    writeFileSync(join(folder, module('b'), '_left-out.tf'), '')
    writeFileSync(join(folder, 'b.yaml'), text)
    expect(run('create', 'b.yaml').status).toBe(1)
    expect(run('create', 'b.yaml', '--toolkit', 'toolkit').status).toBe(0)
    expect(readFileSync(join(folder, 'd/g/main.tf'), 'utf8')).toContain(
      '"../_modules/embedded/modules/own/a"',
    )
    const copies = readdirSync(join(folder, 'd/_modules/embedded/modules/own'), { recursive: true })
    expect(copies.map(String).sort()).toEqual(['a', 'a/main.tf', 'b', 'b/main.tf'])
  })

  test('a module that another calls and that is not there refuses the deployment', () => {
    writeModule('a', 'module "b" {\n  source = "../b"\n}\n')
    writeFileSync(join(folder, 'b.yaml'), text)
    const { status, errors } = run('create', 'b.yaml', '--toolkit', 'toolkit')
    expect(status).toBe(1)
    expect(errors).toContain('[export-called-module]')
    expect(existsSync(join(folder, 'd'))).toBe(false)
  })

  test('-w takes away configuration that a module no longer has', () => {
    writeModule('a', '')
    writeFileSync(join(folder, module('a'), 'old.tf'), '')
    writeFileSync(join(folder, 'b.yaml'), text)
    run('create', 'b.yaml', '--toolkit', 'toolkit')
    rmSync(join(folder, module('a'), 'old.tf'))
    expect(run('create', 'b.yaml', '--toolkit', 'toolkit', '-w').status).toBe(0)
    expect(readdirSync(join(folder, 'd/_modules/embedded/modules/own/a'))).toEqual(['main.tf'])
  })
})

describe('writing', () => {
  const start = async (...words: readonly string[]) => {
    const child = spawn(process.execPath, [command, ...words], { cwd: folder })
    const errors: string[] = []
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk.toString()))
    return { child, ended: new Promise<number | null>((end) => child.on('exit', end)), errors }
  }

  test('a signal in the middle leaves nothing half written', async () => {
    // Enough files that the signal arrives among them.
    const many = join(folder, 'many')
    mkdirSync(many)
    writeFileSync(join(many, 'main.tf'), '')
    for (let number = 0; number < 3000; number++) writeFileSync(join(many, `f${number}`), 'x')
    const text =
      'blueprint_name: b\nvars: {deployment_name: d}\ndeployment_groups:\n- {group: g, modules: [{id: m, source: ./many}]}\n'
    writeFileSync(join(folder, 'b.yaml'), text)
    const { child, ended } = await start('create', 'b.yaml', '-o', 'out/deep')
    const isWriting = () =>
      existsSync(join(folder, 'out/deep')) && readdirSync(join(folder, 'out/deep')).length > 0
    await expect.poll(isWriting, { interval: 1, timeout: 20_000 }).toBe(true)
    child.kill('SIGINT')
    expect(await ended).toBe(130)
    expect(existsSync(join(folder, 'out'))).toBe(false)
  })

  test('-w that meets an obstacle changes nothing', () => {
    const deployment = join(folder, run('create', 'image-builder.yaml', ...values).output.trim())
    rmSync(join(deployment, 'README.md'))
    mkdirSync(join(deployment, 'README.md'))
    writeFileSync(join(deployment, 'primary/main.tf'), 'old')
    const { status, errors } = run('create', 'image-builder.yaml', ...values, '-w')
    expect(status).toBe(2)
    expect(errors).toContain('README.md is in the way')
    expect(readFileSync(join(deployment, 'primary/main.tf'), 'utf8')).toBe('old')
    expect(readdirSync(folder).filter((name) => name.startsWith('.'))).toEqual([])
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

  /** The address that the server prints; it ends after the page has closed, which may still ask. */
  function serve(file: string): Promise<string> {
    const server = spawn(process.execPath, [command, 'serve', file, '--port', '0'], { cwd: folder })
    onTestFinished(() => {
      server.kill()
    })
    return new Promise((found) => {
      server.stdout.on('data', (chunk: Buffer) => {
        const said = /http:\S+/.exec(chunk.toString())?.[0]
        if (said !== undefined) found(said)
      })
    })
  }

  test('the file named on the command line is open in the page', async () => {
    const address = await serve('image-builder.yaml')
    const editor = await open({ address })
    await editor.module('custom-image').waitFor()
    expect(await editor.downloadBlueprint()).toEqual(blueprint)
  })

  test('foreign host names are refused, and a file that went away is missed without a crash', async () => {
    const { origin } = new URL(await serve('image-builder.yaml'))
    const ask = (path: string, host?: string) =>
      new Promise<number | undefined>((answer, fail) => {
        get(`${origin}${path}`, host === undefined ? {} : { headers: { host } }, (response) => {
          response.resume()
          answer(response.statusCode)
        }).on('error', fail)
      })
    expect(await ask('/', 'evil.example')).toBe(421)
    expect(await ask('/')).toBe(200)
    expect(await ask('/opened/image-builder.yaml')).toBe(200)
    rmSync(join(folder, 'image-builder.yaml'))
    expect(await ask('/opened/image-builder.yaml')).toBe(404)
    expect(await ask(`/${'a'.repeat(5000)}`)).toBe(404)
    expect(await ask('/')).toBe(200)
  })

  test('a busy port is said plainly, with status 2', () => {
    const taken = new URL(inject('origin')).port
    const { status, errors } = run('serve', '--port', taken)
    expect(status).toBe(2)
    expect(errors).toContain(`port ${taken} is busy`)
  })
})

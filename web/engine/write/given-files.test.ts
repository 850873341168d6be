import { describe, expect, test } from 'vitest'
import { builtInInputs } from '../../testing/analyze-text.ts'
import { type BuildInputs, buildDeployment } from '../build-deployment.ts'
import type { ModuleFolder } from '../catalog/module-folder.ts'
import { makeGivenModules } from '../expand/given-folders.ts'

type Folders = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Builds with folders by local path, and with the files of a folder by what is staged. */
function build(modules: string, folders: Folders, staged: Folders = {}, vars = '') {
  const blueprint = `blueprint_name: b\nvars: {deployment_name: d${vars}}\ndeployment_groups:\n- group: g\n  modules:\n${modules}`
  const filesOf = (files: Folders[string] | undefined): ModuleFolder | undefined =>
    files && new Map(Object.entries(files))
  const inputs: BuildInputs = {
    ...builtInInputs,
    findGiven: makeGivenModules({
      local: (path) => {
        const files = filesOf(folders[path])
        return files ? { kind: 'folder', files, leftOut: [] } : { kind: 'missing' }
      },
      remotes: new Map(),
    }),
    findStaged: (path) => {
      const files = filesOf(staged[path])
      return files && { files }
    },
  }
  return buildDeployment({ blueprint, deployment: undefined }, inputs)
}

function written(...given: Parameters<typeof build>): ReadonlyMap<string, unknown> {
  const built = build(...given)
  if (built.kind === 'refused') throw new Error(built.findings.map(({ code }) => code).join())
  return new Map(built.files.map(({ path, content }) => [path, content]))
}

function refusals(...given: Parameters<typeof build>): readonly string[] {
  const built = build(...given)
  if (built.kind === 'written') return []
  return built.findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

const plain = { 'main.tf': 'variable "x" { default = "" }', 'inner/a.sh': 'echo' }

test('a local Terraform module is copied whole, once for all its uses, without .git', () => {
  const uses = '  - {id: a, source: ./m}\n  - {id: b, source: ./x/../m/}\n'
  const files = written(uses, { m: { ...plain, '.git/config': 'x' } })
  const copies = [...files.keys()].filter((path) => path.startsWith('g/modules/'))
  expect(copies).toEqual(['g/modules/m-6f8f/main.tf', 'g/modules/m-6f8f/inner/a.sh'])
  expect(String(files.get('g/main.tf')).match(/\.\/modules\/m-6f8f"/g)).toHaveLength(2)
})

test.each([
  ['a b', 'a b'],
  ['é'.normalize('NFD'), 'é'.normalize('NFC')],
  ["a;b&'c`", "a;b&'c`"],
])('a module in a folder called %j is found again from main.tf', (name, copied) => {
  const uses = `  - {id: a, source: ${JSON.stringify(`./${name}`)}}\n`
  const files = written(uses, { [name]: plain })
  const [copy = ''] = [...files.keys()].filter(
    (path) => path.endsWith('/main.tf') && path !== 'g/main.tf',
  )
  expect(copy.startsWith(`g/modules/${copied}-`)).toBe(true)
  expect(files.get('g/main.tf')).toContain(`"./${copy.slice('g/'.length, -'/main.tf'.length)}"`)
})

test('files that may be run stay so', () => {
  const files = new Map([
    ['main.tf', ''],
    ['a.sh', ''],
  ])
  const executable = new Set(['a.sh'])
  const built = buildDeployment(
    {
      blueprint:
        'blueprint_name: b\nvars: {deployment_name: d, x: $(ghpc_stage("s"))}\ndeployment_groups:\n- {group: g, modules: [{id: m, source: ./m}]}\n',
      deployment: undefined,
    },
    {
      ...builtInInputs,
      skipValidators: ['test_deployment_variable_not_used'],
      findGiven: makeGivenModules({
        local: () => ({ kind: 'folder', files, leftOut: [], executable }),
        remotes: new Map(),
      }),
      findStaged: () => ({
        files: new Map([
          ['a.sh', ''],
          ['b', ''],
        ]),
        executable,
      }),
    },
  )
  if (built.kind === 'refused') throw new Error(built.findings.map(({ code }) => code).join())
  const runnable = built.files.filter((file) => file.executable).map(({ path }) => path)
  expect(runnable.map((path) => path.replace(/_[0-9a-f]{10}|-[0-9a-f]{4}/, ''))).toEqual([
    'g/modules/m/a.sh',
    '.ghpc/staged/s/a.sh',
    'deploy.sh',
    'destroy.sh',
  ])
})

test('a local Packer module lies where Packer runs', () => {
  const module = { 'image.pkr.hcl': 'variable "x" {}', 'a/b.sh': '' }
  const files = written('  - {id: i, source: ./m, kind: packer, settings: {x: 1}}\n', { m: module })
  expect([...files.keys()].filter((path) => path.startsWith('g/'))).toEqual([
    'g/i/image.pkr.hcl',
    'g/i/a/b.sh',
    'g/i/defaults.auto.pkrvars.hcl',
  ])
})

test('a folder that is not there, or holds no module, refuses the export', () => {
  expect(refusals('  - {id: a, source: ./m}\n', {})).toContain('source-missing')
  expect(refusals('  - {id: a, source: ./m}\n', { m: { 'a.txt': '' } })).toContain(
    'source-unreadable',
  )
})

test.each(['a:b', 'a\\b', 'x/../y', 'line\nend'])('a file called %j refuses the export', (name) => {
  const folders = { m: { ...plain, [name]: '' } }
  expect(refusals('  - {id: a, source: ./m}\n', folders)).toEqual(['export-module-file'])
})

describe('ghpc_stage', () => {
  const use = (value: string) => `  - {id: a, source: ./m, settings: {x: '${value}'}}\n`
  const m = { m: plain }

  test('in a setting becomes the place of the copy, and stays in the expanded blueprint', () => {
    const files = written(use('$(upper(ghpc_stage("a.sh")))'), m, { 'a.sh': { '': 'echo' } })
    const [place = ''] = [...files.keys()].filter((path) => path.startsWith('.ghpc/staged/'))
    expect(place).toMatch(/^\.ghpc\/staged\/a\.sh_[0-9a-f]{10}$/)
    expect(files.get(place)).toBe('echo')
    expect(files.get('g/main.tf')).toContain(`upper("../${place}")`)
    expect(files.get('.ghpc/artifacts/expanded_blueprint.yaml')).toContain(
      '((upper(ghpc_stage("a.sh"))))',
    )
  })

  test('of a variable leaves no trace of the variable in the group', () => {
    const staged = { 'b.sh': { '': '' } }
    const files = written(use('$(ghpc_stage(vars.file))'), m, staged, ', file: b.sh')
    expect(files.get('g/variables.tf')).not.toContain('"file"')
  })

  test('of a folder copies its files', () => {
    const staged = { conf: { 'a.yml': '', 'inner/b.yml': '' } }
    const files = written(use('$(vars.at)'), m, staged, ', at: $(ghpc_stage("conf"))')
    const copies = [...files.keys()].filter((path) => path.startsWith('.ghpc/staged/conf_'))
    expect(copies.map((path) => path.split('/').slice(3).join('/'))).toEqual([
      'a.yml',
      'inner/b.yml',
    ])
  })

  test('of every item of a loop in a variable copies each', () => {
    const staged = { a: { '': '' }, b: { '': '' } }
    const vars = ', l: "((flatten([for f in [\\"a\\", \\"b\\"] : ghpc_stage(f)])))"'
    const files = written(use('$(vars.l)'), m, staged, vars)
    expect([...files.keys()].filter((path) => path.startsWith('.ghpc/staged/'))).toHaveLength(2)
  })

  test('of a file that is not given refuses the export', () => {
    expect(refusals(use('$(ghpc_stage("a.sh"))'), m)).toEqual(['export-staged-file'])
    expect(refusals(use('$(vars.at)'), m, {}, ', at: $(ghpc_stage("a.sh"))')).toEqual([
      'export-staged-file',
    ])
  })
})

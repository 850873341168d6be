import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { hasReference } from '../../testing/reference.ts'
import { type ReferenceCase, readReferenceCases } from '../../testing/reference-cases.ts'
import { writeStubModules } from '../../testing/stub-modules.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { buildDeployment } from '../build-deployment.ts'
import { bytesOf, type GeneratedFile } from './generated-file.ts'

/** Cases that the toolkit accepts and Terraform then refuses, with Terraform's reason. */
const REFUSED_BY_TERRAFORM: ReadonlyMap<string, RegExp> = new Map([
  ['made/edge-id-dashes', /Invalid module instance name/],
  ['made/edge-id-number', /Invalid module instance name/],
  ['made/edge-input-named-source', /Invalid registry module source address/],
  ['made/edge-outputs-twice', /Duplicate output definition/],
  ['made/edge-ref-self', /Cycle/],
  ['made/edge-use-self', /Cycle/],
  ['made/expr-formatting', /Call to unknown function/],
])

const hasTerraform = spawnSync('terraform', ['version']).status === 0
let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-validate-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.skipIf(!hasTerraform || !hasReference)(
  'what is written is a Terraform configuration',
  () => {
    for (const set of ['made', 'official'] as const) {
      test(`terraform validates the groups of ${set} blueprints over stubs`, {
        timeout: 300_000,
      }, () => {
        const rows = readReferenceCases(set).filter(isSelfContained)
        const refused = rows.flatMap((row) => {
          const problem = problemOf(row)
          return problem === undefined ? [] : [{ name: row.name, problem }]
        })
        tellScore(`validated by terraform, ${set}`, rows.length - refused.length, rows.length)
        const unexpected = refused.filter(
          ({ name, problem }) => REFUSED_BY_TERRAFORM.get(name)?.test(problem) !== true,
        )
        expect(unexpected).toEqual([])
      })
    }
  },
)

/** Modules of other repositories would have to be fetched. */
function isSelfContained({ accepted, args }: ReferenceCase): boolean {
  return accepted && args.modules === undefined
}

/** What Terraform says against the groups of a case; undefined when it takes all of them. */
function problemOf(row: ReferenceCase): string | undefined {
  const built = buildDeployment(textsOfCase(row), inputsOfCase(row))
  if (built.kind === 'refused') return 'not written'
  const root = join(folder, row.name)
  for (const file of built.files) writeFile(root, file)
  const groups = built.files
    .filter(({ path }) => path.endsWith('/main.tf') && path.split('/').length === 2)
    .map(({ path }) => dirname(path))
  for (const group of groups) {
    const problem = validate(join(root, group))
    if (problem !== undefined) return `${group}: ${problem}`
  }
  return undefined
}

function writeFile(root: string, file: GeneratedFile): void {
  // Providers need the registry; stubs need none.
  if (/\/(?:providers|versions)\.tf$/.test(file.path)) return
  const path = join(root, file.path)
  mkdirSync(dirname(path), { recursive: true })
  const text = new TextDecoder().decode(bytesOf(file))
  const isMain = file.path.split('/').length === 2 && file.path.endsWith('/main.tf')
  writeFileSync(path, isMain ? writeStubModules(text, dirname(path)) : bytesOf(file))
}

function validate(group: string): string | undefined {
  const env = { ...process.env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: '/dev/null' }
  for (const words of [['init', '-backend=false', '-input=false'], ['validate']]) {
    const run = spawnSync('terraform', [`-chdir=${group}`, ...words, '-no-color'], {
      encoding: 'utf8',
      env,
    })
    if (run.status !== 0) return run.stderr
  }
  return undefined
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { referenceToolkit } from '../../testing/module-folders.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
  readWanted,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { buildDeployment } from '../build-deployment.ts'
import { bytesOf, type GeneratedFile } from './generated-file.ts'

/**
 * What gcluster wrote for a blueprint, and what we write: byte for byte, less the heading of each
 * file, which is ours on purpose.
 */
type Comparison = {
  readonly name: string
  readonly written: boolean
  readonly files: number
  readonly wrong: readonly string[]
}

const decoder = new TextDecoder()

function contentOf(file: GeneratedFile): string {
  const text = decoder.decode(bytesOf(file))
  return text.replace(/^\/\*\*[\s\S]*?\*\/\n\n*/, '').replace(/^(?:#[^\n]*\n)+\n*/, '')
}

function wantedPaths({ folder, changed }: ReferenceCase, set: 'want' | 'want-git') {
  const base = join(folder, set)
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
  const paths = files
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(base.length + 1))
  return [...new Set([...paths, ...Object.keys(changed ?? {})])]
}

/** `files` are ours, or the codes for which we refused. */
function compare(
  reference: ReferenceCase,
  set: 'want' | 'want-git',
  files: readonly GeneratedFile[] | readonly string[],
): Comparison {
  const { name } = reference
  const wanted = wantedPaths(reference, set)
  const written = new Map<string, string>()
  const codes = new Set<string>()
  for (const file of files) {
    if (typeof file === 'string') codes.add(file)
    else written.set(file.path, contentOf(file))
  }
  if (codes.size > 0) return { name, written: false, files: wanted.length, wrong: [...codes] }
  const wrong = wanted.filter((path) => written.get(path) !== readWanted(reference, set, path))
  return { name, written: true, files: wanted.length, wrong }
}

/** The score of the rows, and what is wrong with them. */
function judge(title: string, compared: readonly Comparison[]): readonly string[] {
  const written = compared.filter((comparison) => comparison.written)
  const files = written.reduce((sum, comparison) => sum + comparison.files, 0)
  const different = written.reduce((sum, comparison) => sum + comparison.wrong.length, 0)
  tellScore(`${title} written`, written.length, compared.length)
  tellScore(`their files equal to gcluster's`, files - different, files)
  return compared.flatMap(({ name, wrong }) => wrong.map((note) => `${name}: ${note}`))
}

test.skipIf(!hasReference)('with modules from the repository we write what gcluster does', () => {
  const wrong: string[] = []
  for (const set of ['official', 'made'] as const) {
    const rows = readReferenceCases(set).filter((row) => row.accepted && hasGitForm(row))
    const compared = rows.map((row) => {
      const built = buildDeployment(textsOfCase(row), inputsOfCase(row))
      return compare(row, 'want-git', built.kind === 'written' ? built.files : errorsOf(built))
    })
    wrong.push(...judge(`${set} blueprints`, compared))
  }
  expect(wrong).toEqual([])
})

/** Ids that gcluster lets become paths or names in Terraform, and we do not. */
const OWN_REFUSAL = 'export-id'

describe.skipIf(!hasReference)('with the modules of a checkout we write what gcluster does', () => {
  const corpora = [
    ['official blueprints', () => readReferenceCases('official')],
    ['made blueprints', () => readReferenceCases('made')],
    ['mutations', readMutations],
  ] as const

  test.each(corpora)('for %s, or refuse an id on purpose', { timeout: 240_000 }, (title, read) => {
    const toolkit = referenceToolkit()
    const rows = read().filter((row) => row.accepted)
    const compared = rows.map((row) => {
      const built = buildDeployment(textsOfCase(row), { ...inputsOfCase(row), toolkit })
      return compare(row, 'want', built.kind === 'written' ? built.files : errorsOf(built))
    })
    const wrong = judge(title, compared)
    expect(wrong.filter((note) => !note.endsWith(`: ${OWN_REFUSAL}`))).toEqual([])
  })
})

function errorsOf({
  findings,
}: {
  readonly findings: readonly { readonly code: string; readonly severity: string }[]
}): readonly string[] {
  return findings.filter(({ severity }) => severity === 'error').map(({ code }) => code)
}

/** Where a second YAML document follows, the two keys that ask for addresses landed in that one. */
function hasGitForm(reference: ReferenceCase): boolean {
  const expanded = readWanted(reference, 'want-git', '.ghpc/artifacts/expanded_blueprint.yaml')
  return expanded?.includes('\ntoolkit_modules_url: ') === true
}

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readReferenceCases,
  readWanted,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { buildDeployment } from '../build-deployment.ts'
import { bytesOf, type GeneratedFile } from './generated-file.ts'

/**
 * What gcluster wrote for a blueprint whose toolkit modules come from the repository, and what we
 * write: byte for byte, less the heading of each file, which is ours on purpose.
 */
const decoder = new TextDecoder()

function contentOf(file: GeneratedFile): string {
  const text = decoder.decode(bytesOf(file))
  return text.replace(/^\/\*\*[\s\S]*?\*\/\n\n*/, '').replace(/^(?:#[^\n]*\n)+\n*/, '')
}

function wantedPaths(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
}

/** Refusals that say that files are not here which gcluster had beside the blueprint. */
const missingFiles: ReadonlySet<string> = new Set([
  'source-unverified',
  'export-local-module',
  'export-staged-file',
])

type Comparison = { readonly written: boolean; readonly wrong: readonly string[]; files: number }

function compare(reference: ReferenceCase): Comparison {
  const wanted = wantedPaths(join(reference.folder, 'want-git'))
  const built = buildDeployment(textsOfCase(reference), inputsOfCase(reference))
  if (built.kind === 'refused') {
    const errors = built.findings.filter(({ severity }) => severity === 'error')
    const codes = new Set(errors.map(({ code }) => code).filter((code) => !missingFiles.has(code)))
    return { written: false, wrong: [...codes], files: wanted.length }
  }
  const written = new Map(built.files.map((file) => [file.path, contentOf(file)]))
  const wrong = wanted.filter(
    (path) => written.get(path) !== readWanted(reference, 'want-git', path),
  )
  return { written: true, wrong, files: wanted.length }
}

test.skipIf(!hasReference)('what gcluster writes, we write byte for byte, or refuse', () => {
  const wrong: string[] = []
  for (const set of ['official', 'made'] as const) {
    const compared = readReferenceCases(set)
      .filter((reference) => reference.accepted && hasWanted(reference))
      .map((reference) => ({ reference, ...compare(reference) }))
    const written = compared.filter((comparison) => comparison.written)
    const files = written.reduce((sum, comparison) => sum + comparison.files, 0)
    const different = written.reduce((sum, comparison) => sum + comparison.wrong.length, 0)
    tellScore(`${set} blueprints written, the others lack files`, written.length, compared.length)
    tellScore(`their files equal to gcluster's`, files - different, files)
    for (const { reference, wrong: notes } of compared) {
      wrong.push(...notes.map((note) => `${reference.name}: ${note}`))
    }
  }
  expect(wrong).toEqual([])
})

/** Where a second YAML document follows, the two keys that ask for addresses landed in that one. */
function hasWanted(reference: ReferenceCase): boolean {
  const expanded = readWanted(reference, 'want-git', '.ghpc/artifacts/expanded_blueprint.yaml')
  return expanded?.includes('\ntoolkit_modules_url: ') === true
}

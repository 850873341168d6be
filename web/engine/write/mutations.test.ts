import { expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { bodyOf } from '../../testing/body-of.ts'
import { referenceToolkit } from '../../testing/module-folders.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readWanted,
  wantedPaths,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { buildDeployment } from '../build-deployment.ts'
import type { Toolkit } from '../expand/module-facts.ts'

/** Ids that gcluster lets become paths or names in Terraform, and we do not. */
const ownRefusal = 'export-id'

/**
 * Each mutation, without the command line around: `cli/parity.test.ts` takes a sample of them, and
 * every other case, through that.
 */
test.skipIf(!hasReference)(
  'for each mutation that gcluster accepts we write what it does, or refuse an id on purpose',
  { timeout: 240_000 },
  () => {
    const rows = readMutations().filter(({ accepted }) => accepted)
    const toolkit = referenceToolkit()
    const compared = rows.map((row) => compare(row, toolkit))
    const written = compared.filter(({ refusals }) => refusals.length === 0)
    const files = sum(written.map(({ paths }) => paths.length))
    const wrong = written.flatMap(({ wrong }) => wrong)
    tellScore('mutations written', written.length, rows.length)
    tellScore(`their files equal to gcluster's`, files - wrong.length, files)
    expect(wrong).toEqual([])
    const refusals = compared.flatMap(({ refusals }) => refusals)
    expect(refusals.filter((refusal) => !refusal.endsWith(`: ${ownRefusal}`))).toEqual([])
  },
)

type Comparison = {
  readonly paths: readonly string[]
  /** Files that are not gcluster's to the byte. */
  readonly wrong: readonly string[]
  /** Codes for which we write nothing. */
  readonly refusals: readonly string[]
}

function compare(row: ReferenceCase, toolkit: Toolkit): Comparison {
  const built = buildDeployment(textsOfCase(row), { ...inputsOfCase(row), toolkit })
  const named = (notes: readonly string[]) => notes.map((note) => `${row.name}: ${note}`)
  const paths = wantedPaths(row, 'want')
  if (built.kind === 'refused') {
    const errors = built.findings.filter(({ severity }) => severity === 'error')
    return { paths, wrong: [], refusals: named(errors.map(({ code }) => code)) }
  }
  const bodies = new Map(built.files.map((file) => [file.path, bodyOf(file)]))
  const wrong = paths.filter((path) => bodies.get(path) !== readWanted(row, 'want', path))
  return { paths, wrong: named(wrong), refusals: [] }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}

import { describe, expect, test } from 'vitest'
import { type CreatedCase, createCase } from '../testing/create-case.ts'
import { stride } from '../testing/full-run.ts'
import { hasReference, referencePath } from '../testing/reference.ts'
import {
  isNamed,
  type ReferenceCase,
  readMutations,
  readReferenceCases,
  readWanted,
  repositoryCases,
  type WantedForm,
  wantedPaths,
} from '../testing/reference-cases.ts'

/** Elsewhere than in a full run every so-manieth mutation stands for all. */
const STRIDE = stride(8)

/** Cases judged otherwise than by gcluster, on purpose. */
const LEFT_OUT: ReadonlyMap<string, string> = new Map([
  ['m505bc1daf3', 'the id of a Packer module becomes a folder and a shell word: no vpc-ü'],
  ['mce0258495b', "the id of a Packer module becomes a folder and a shell word: no p'"],
  ['m60ca136bee', 'the id of a Packer module becomes a folder and a shell word: no blank'],
])

describe('cyanotype create does what gcluster create does', () => {
  test('cases in this repository', () => expectParity('cases', repositoryCases(), 'want-git'))

  describe.skipIf(!hasReference)('reference data', () => {
    for (const form of ['want', 'want-git'] as const) {
      const title = form === 'want' ? 'with a checkout of the toolkit' : 'without a checkout'
      test(`official blueprints, ${title}`, { timeout: 300_000 }, () =>
        expectParity('official', readReferenceCases('official'), form),
      )
      test(`made blueprints, ${title}`, { timeout: 300_000 }, () =>
        expectParity('made', readReferenceCases('made'), form),
      )
    }
    test('mutations, with a checkout of the toolkit', { timeout: 1_800_000 }, () => {
      const rows = readMutations().filter((_, index) => index % STRIDE === 0)
      expectParity('mutations', rows, 'want')
    })

    test('at most one in a hundred is left out', () => {
      expect(LEFT_OUT.size).toBeLessThanOrEqual(readMutations().length / 100)
    })
  })
})

/** One line of the table: verdicts, lines of refusals, and files, counted as CASES.md says. */
function expectParity(set: string, rows: readonly ReferenceCase[], form: WantedForm): void {
  const toolkit = form === 'want' ? referencePath('toolkit-v1.95.0') : undefined
  const judged = rows.map((row) => judge(row, createCase(row, toolkit), form))
  const score = (part: keyof Judgement & ('verdict' | 'line' | 'files')): string => {
    const counts = judged.flatMap((one) => one[part] ?? [])
    const right = counts.reduce((sum, { right }) => sum + right, 0)
    return `${part} ${right}/${counts.reduce((sum, { all }) => sum + all, 0)}`
  }
  console.info(`${set} (${form}): ${score('verdict')}, ${score('line')}, ${score('files')}`)
  const wrong = judged.flatMap(({ name, problems }) =>
    LEFT_OUT.has(name) ? [] : problems.map((problem) => `${name}: ${problem}`),
  )
  expect(wrong).toEqual([])
}

type Count = { readonly right: number; readonly all: number }

type Judgement = {
  readonly name: string
  readonly verdict: Count
  /** Of refusals that gcluster gives a line for. */
  readonly line?: Count
  /** Of those that both accept. */
  readonly files?: Count
  readonly problems: readonly string[]
}

function judge(row: ReferenceCase, ours: CreatedCase, form: WantedForm): Judgement {
  const { name } = row
  const theirs = row.errors[0]?.map(({ line, message }) => `${line}: ${message}`).join(' | ')
  if (ours.kind === 'refused') {
    const told = ours.errors.map(({ code, line }) => `${code}@${line}`).join(' ')
    if (row.accepted) return wrongVerdict(name, `accepted, but ${told}`)
    const named = row.errors.some((list) => list.some(({ line }) => line !== null))
    if (!named) return { name, verdict: right(1), problems: [] }
    const isMet = row.errors.some((list) => isNamed(list, ours.errors))
    const problems = isMet ? [] : [`refused for ${theirs}, but ${told}`]
    return { name, verdict: right(1), line: { right: isMet ? 1 : 0, all: 1 }, problems }
  }
  if (!row.accepted) return wrongVerdict(name, `refused for ${theirs}`)
  const paths = wantedPaths(row, form)
  const wrong = paths.filter((path) => ours.files.get(path) !== readWanted(row, form, path))
  const files = { right: paths.length - wrong.length, all: paths.length }
  return { name, verdict: right(1), files, problems: wrong }
}

function wrongVerdict(name: string, problem: string): Judgement {
  return { name, verdict: { right: 0, all: 1 }, problems: [problem] }
}

function right(count: number): Count {
  return { right: count, all: count }
}

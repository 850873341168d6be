import { describe, expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { hasReference } from '../../testing/reference.ts'
import {
  type ReferenceCase,
  readMutations,
  readReferenceCases,
} from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { analyze } from '../analyze.ts'
import type { Analysis, Finding } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import { runCommand } from '../commands/run-command.ts'
import { formatPath } from '../diagnostic/diagnostic.ts'
import type { Expanded } from '../expand/expanded.ts'
import { applyEdits } from '../text/text-edit.ts'

const STRIDE = process.env.CYANOTYPE_FULL === '1' ? 1 : 12

/** Fixes that move a trouble on rather than end it: what else must change, a person must say. */
const STEPS_ON_THE_WAY: ReadonlySet<Intent['kind']> = new Set(['move-group', 'move-module'])

describe.skipIf(!hasReference)('fixes', () => {
  test('each can be done, and the finding is gone then', { timeout: 120_000 }, () => {
    const cases = [
      ...readReferenceCases('made'),
      ...readMutations().filter((_, index) => index % STRIDE === 0),
    ]
    const outcomes = cases.flatMap(tryFixes)
    const failed = outcomes.filter((outcome) => outcome !== undefined)
    tellScore('fixes that end their finding', outcomes.length - failed.length, outcomes.length)
    // A command may refuse, with its reason, what the text does not let it do.
    expect(failed.filter((outcome) => !outcome.includes('refused: '))).toEqual([])
    expect(failed.length).toBeLessThanOrEqual(outcomes.length / 25)
  })
})

/** Undefined for each fix that works, else what became of it. */
function tryFixes(row: ReferenceCase): readonly (string | undefined)[] {
  const inputs = inputsOfCase(row)
  const texts = textsOfCase(row)
  const analysis = analyze(texts, inputs)
  // Of a key that is there twice, reading and writing need not mean the same one.
  if (analysis.findings.some(({ code }) => code === 'yaml-duplicate-key')) return []
  return analysis.findings.flatMap((finding) =>
    finding.fixes.map((fix) => {
      const problem = tryFix(analysis, finding, fix, (blueprint) =>
        analyze({ ...texts, ...blueprint }, inputs),
      )
      return problem && `${row.name}: ${finding.code} by ${fix.kind}: ${problem}`
    }),
  )
}

function tryFix(
  analysis: Analysis<Expanded>,
  finding: Finding,
  fix: Intent,
  analyzeAgain: (texts: { blueprint: string; deployment: string | undefined }) => Analysis,
): string | undefined {
  const outcome = runCommand(analysis, fix)
  if (outcome.kind === 'refusal') return `refused: ${outcome.reason}`
  const { texts } = analysis
  const edited = (file: 'blueprint' | 'deployment', text: string) =>
    applyEdits(
      text,
      outcome.edits.filter((edit) => edit.file === file),
    )
  const after = analyzeAgain({
    blueprint: edited('blueprint', texts.blueprint),
    deployment: texts.deployment === undefined ? undefined : edited('deployment', texts.deployment),
  })
  if (STEPS_ON_THE_WAY.has(fix.kind)) return undefined
  const count = ({ findings }: Analysis) =>
    findings.filter((one) => identify(one) === identify(finding)).length
  return count(after) < count(analysis) ? undefined : 'it is still there'
}

function identify({ code, path, args }: Finding): string {
  return JSON.stringify([code, formatPath(path), args], (_, value) =>
    typeof value === 'bigint' ? String(value) : value,
  )
}

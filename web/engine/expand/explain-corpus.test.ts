import { describe, expect, test } from 'vitest'
import { inputsOfCase, textsOfCase } from '../../testing/analyze-reference-case.ts'
import { builtInInputs } from '../../testing/analyze-text.ts'
import { stride } from '../../testing/full-run.ts'
import { hasReference } from '../../testing/reference.ts'
import { readReferenceCases } from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { analyze } from '../analyze.ts'
import type { Texts } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import { type BuildInputs, buildDeployment } from '../build-deployment.ts'
import { runCommand } from '../commands/run-command.ts'
import { applyEdits } from '../text/text-edit.ts'
import { bytesOf } from '../write/generated-file.ts'
import { explainLink } from './explain-link.ts'
import { explainUse } from './explain-use.ts'

function afterAll(texts: Texts, inputs: BuildInputs, intents: readonly Intent[]): Texts {
  const outcome = runCommand(analyze(texts, inputs), { kind: 'all', label: '', intents })
  if (outcome.kind === 'refusal') throw new Error(outcome.reason)
  return { ...texts, blueprint: applyEdits(texts.blueprint, outcome.edits) }
}

/** What is applied: the files of the groups, without the blueprint's own copies. */
function groupFiles(texts: Texts, inputs: BuildInputs): readonly string[] | undefined {
  const built = buildDeployment(texts, inputs)
  if (built.kind === 'refused') return undefined
  return built.files
    .filter(({ path }) => /\\.(tf|tfvars|hcl)$/.test(path))
    .map((file) => `${file.path}\\n${new TextDecoder().decode(bytesOf(file))}`)
}

describe.skipIf(!hasReference)('on the official blueprints', () => {
  const rows = hasReference ? readReferenceCases('official') : []

  test('every reference has its place, and taking it out leaves only what is within a text', () => {
    let links = 0
    let right = 0
    for (const row of rows) {
      const [texts, inputs] = [textsOfCase(row), inputsOfCase(row)]
      const analysis = analyze(texts, inputs)
      for (const link of analysis.graph?.links ?? []) {
        links += 1
        const explained = explainLink(analysis, builtInInputs.catalog, link)
        if (explained?.kind !== 'reference') {
          if (link.kind === 'image' && explained?.kind === 'image') right += 1
          continue
        }
        const outputs = new Set(explained.places.map(({ output }) => output))
        const isWhole = [...outputs].join(', ') === link.label
        const after =
          explained.removal.length === 0 ? texts : afterAll(texts, inputs, explained.removal)
        const again = explainLink(analyze(after, inputs), builtInInputs.catalog, link)
        const left = again?.kind === 'reference' ? again.places : []
        const within = explained.places.filter(({ isAlone }) => !isAlone)
        const isClean =
          left.length === within.length && left.every(({ text }, at) => text === within[at]?.text)
        if (isWhole && isClean) right += 1
      }
    }
    tellScore('links explained and taken out', right, links)
    expect(links).toBeGreaterThan(100)
    expect(right).toBe(links)
  })

  test('a use made explicit leaves the files of the groups as they are', {
    timeout: 120_000,
  }, () => {
    const edges = rows.flatMap((row) => {
      const [texts, inputs] = [textsOfCase(row), inputsOfCase(row)]
      const analysis = analyze(texts, inputs)
      return (analysis.graph?.uses ?? []).flatMap((edge) => {
        const explicit = explainUse(analysis, edge)?.explicit ?? []
        return explicit.length === 0 ? [] : [{ row, edge, texts, inputs, explicit }]
      })
    })
    const tried = edges.filter((_, index) => index % stride(12) === 0)
    const wrong = tried.flatMap(({ row, edge, texts, inputs, explicit }) => {
      const before = groupFiles(texts, inputs)
      const after = groupFiles(afterAll(texts, inputs, explicit), inputs)
      const isSame = JSON.stringify(before) === JSON.stringify(after)
      return isSame ? [] : [`${row.folder}: ${edge.consumer} uses ${edge.used}`]
    })
    tellScore('uses made explicit', tried.length - wrong.length, tried.length)
    expect(tried.length).toBeGreaterThan(40)
    expect(wrong).toEqual([])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../../testing/full-run.ts'
import { hclTexts } from '../../testing/hcl-arbitrary.ts'
import {
  oracleFormat,
  oracleOutline,
  oracleReadsFile,
  outlineOf,
} from '../../testing/hcl-oracle.ts'
import { hasReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { formatHcl } from './format.ts'
import { parseBody } from './parse-body.ts'
import { parseExpression } from './parse-expression.ts'

const numRuns = runs(600, 20_000)
const texts = hclTexts()
const seed = 20_240_607
const timeout = 30_000 + numRuns * 20

describe('generated texts mean what HashiCorp’s parser says', () => {
  test.each([
    ['expressions', texts.expression],
    ['expressions with a slip', texts.slip],
    ['token soup', texts.soup],
  ])(
    '%s are accepted or refused alike, with trees of the same outline',
    async (_, kind) => {
      await fc.assert(
        fc.asyncProperty(kind, async (text) => {
          const ours = parseExpression(text)
          expect(ours.ok ? outlineOf(ours.value) : undefined).toEqual(await oracleOutline(text))
        }),
        { numRuns, seed },
      )
    },
    timeout,
  )

  test(
    'files are accepted or refused alike',
    async () => {
      await fc.assert(
        fc.asyncProperty(texts.lines, async (text) => {
          expect(parseBody(text).ok).toBe(await oracleReadsFile(text))
        }),
        { numRuns, seed },
      )
    },
    timeout,
  )

  test.each([
    ['expressions', texts.expression],
    ['expressions with a slip', texts.slip],
    ['token soup', texts.soup],
    ['files', texts.lines],
  ])(
    '%s get the same layout',
    async (_, kind) => {
      await fc.assert(
        fc.asyncProperty(kind, async (text) => {
          // The hcl 2.19 of the formatter does not know `::` yet.
          fc.pre(!text.includes('::'))
          expect(formatHcl(text)).toBe(await oracleFormat(text))
        }),
        { numRuns, seed },
      )
    },
    timeout,
  )
})

describe.skipIf(!hasReference)('the toolkit’s own files', () => {
  const files = hasReference ? hclFiles() : []

  test('every one is read', () => {
    const read = files.filter(({ text }) => parseBody(text).ok)
    tellScore('hcl: toolkit files read', read.length, files.length)
    expect(files.length).toBeGreaterThan(300)
    expect(read.length).toBe(files.length)
  })

  test('every one gets the layout that HashiCorp’s formatter gives it', async () => {
    let same = 0
    for (const { text } of files) if (formatHcl(text) === (await oracleFormat(text))) same++
    tellScore('hcl: toolkit files formatted', same, files.length)
    expect(same).toBe(files.length)
  }, 120_000)
})

function hclFiles(): { readonly path: string; readonly text: string }[] {
  const folder = referencePath('toolkit-v1.95.0')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tf|hcl)$/.test(path))
    .map((path) => ({ path, text: readFileSync(`${folder}/${path}`, 'utf8') }))
}

import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { decodeText } from '../web/engine/index.ts'
import { stride } from '../web/testing/full-run.ts'
import { tellScore } from '../web/testing/tell-score.ts'
import { prepareBrowser } from './support/browser.ts'
import { findPageWorker } from './support/page-worker.ts'
import { referenceCases } from './support/reference-cases.ts'

const { open } = prepareBrowser()
const command = join(import.meta.dirname, '../dist/cli/cyanotype.mjs')

/** A process of the command line for each zip: elsewhere than in a full run some stand for all. */
const STRIDE = stride(6)

/** The worker has the text alone: files beside a blueprint would have to be given to the page. */
const needsFiles = /ghpc_stage|source: *["']?[./]/
const cases = [...referenceCases('official'), ...referenceCases('made')]
  .map(({ slug, bytes }) => ({ slug, bytes, decoded: decodeText('blueprint', bytes) }))
  .flatMap(({ slug, bytes, decoded }) =>
    decoded.ok && !needsFiles.test(decoded.text)
      ? [{ slug, bytes, texts: { blueprint: decoded.text, deployment: undefined } }]
      : [],
  )

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cyanotype-agrees-'))
  for (const { slug, bytes } of cases) writeFileSync(join(folder, `${slug}.yaml`), bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the page finds what cyanotype check finds, in the same words and places', async () => {
  const worker = await findPageWorker((await open()).page)
  const files = cases.map(({ slug }) => `${slug}.yaml`)
  const checked = JSON.parse(run('check', '--format', 'json', ...files).stdout)
  const different: unknown[] = []
  for (const [index, { slug, texts }] of cases.entries()) {
    const { findings } = (await worker.call('analyze', texts, 1)) as { findings: Finding[] }
    const [page, line] = [findings.map(tell).sort(), checked[index].diagnostics.map(tell).sort()]
    if (JSON.stringify(page) !== JSON.stringify(line)) different.push({ slug, page, line })
  }
  tellScore(
    'findings of page and command line alike',
    cases.length - different.length,
    cases.length,
  )
  expect(different).toEqual([])
})

test('the zip of the page has the bytes of cyanotype export', async () => {
  const worker = await findPageWorker((await open()).page)
  const rows = cases.filter((_, index) => index % STRIDE === 0)
  const different: unknown[] = []
  let written = 0
  for (const { slug, texts } of rows) {
    const page = (await worker.call('exportZip', texts)) as { kind: string; sha256?: string }
    const zip = join(folder, `${slug}.zip`)
    run('export', `${slug}.yaml`, '-o', zip)
    const line = existsSync(zip) ? sha256(readFileSync(zip)) : undefined
    if (line !== undefined) written += 1
    if (page.sha256 !== line) different.push({ slug, page: page.sha256, line })
  }
  tellScore('zips of page and command line alike', rows.length - different.length, rows.length)
  expect(different).toEqual([])
  expect(written).toBeGreaterThan(rows.length / 10)
}, 300_000)

type Finding = {
  readonly code: string
  readonly severity: string
  readonly message: string
  readonly line?: number
  readonly column?: number
  readonly path: string
  readonly toSupply?: boolean
}

/** While a blueprint is drawn a deployment file may still bring values; for `check` they miss. */
function tell({ code, severity, message, line = 1, column = 1, path, toSupply }: Finding): string {
  const isAwaited = toSupply === true || code === 'variable-undefined'
  return `${line}:${column} ${isAwaited ? 'error' : severity} ${code} ${path} ${message}`
}

function run(...words: readonly string[]) {
  return spawnSync(process.execPath, [command, ...words], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

import { expect, test } from 'vitest'
import { prepareBrowser } from './support/browser.ts'
import { acceptedCases, readPlainly } from './support/reference-cases.ts'

const { open } = prepareBrowser()
const cases = acceptedCases('official')

test(`${cases.length} official blueprints show their groups, modules and use edges, and download unchanged`, async () => {
  const editor = await open()
  const wrong: string[] = []
  for (const { slug, bytes } of cases) {
    await editor.openText(`${slug}.yaml`, bytes)
    const shown = await editor.readGraph()
    const wanted = readPlainly(bytes.toString('utf8'))
    if (JSON.stringify(shown) !== JSON.stringify(wanted)) {
      wrong.push(`${slug}: shown ${JSON.stringify(shown)}, wanted ${JSON.stringify(wanted)}`)
    }
    if (!(await editor.downloadBlueprint()).equals(bytes)) wrong.push(`${slug}: download differs`)
  }
  expect(wrong).toEqual([])
}, 600_000)

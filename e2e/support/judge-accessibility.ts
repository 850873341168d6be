import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds wrong inside an element, a line each. */
export async function judgeAccessibility(
  page: Page,
  { inside }: { readonly inside: string },
): Promise<readonly string[]> {
  // A script element would be stopped by the page's policy; the debugger is not.
  await page.evaluate(`typeof axe === 'undefined' && (() => { ${axe} })()`)
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(inside)}, { resultTypes: ['violations'] })`,
  )) as { violations: Violation[] }
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  )
}

type Violation = {
  readonly id: string
  readonly nodes: readonly {
    readonly target: readonly string[]
    readonly failureSummary: string
  }[]
}

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe-core finds serious or critical inside an element, a line each; by all rules or some. */
export async function judgeAccessibility(
  page: Page,
  { inside, rules }: { readonly inside: string; readonly rules?: readonly string[] | undefined },
): Promise<readonly string[]> {
  // A script element would be stopped by the page's policy; the debugger is not.
  await page.evaluate(`typeof axe === 'undefined' && (() => { ${axe} })()`)
  const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) }
  const { violations } = (await page.evaluate(
    `axe.run(${JSON.stringify(inside)}, ${JSON.stringify(options)})`,
  )) as { violations: Violation[] }
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    )
}

type Violation = {
  readonly id: string
  readonly impact: string
  readonly nodes: readonly {
    readonly target: readonly string[]
    readonly failureSummary: string
  }[]
}

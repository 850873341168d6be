/**
 * Holds the import table of rooms.cjs over the sources under `web/` of a folder (this checkout
 * unless one is given). It also counts: a cruise that read fewer modules than there are source
 * files proves nothing.
 */
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import { root } from './root.mjs'

const folder = process.argv[2] ?? root
const rules = createRequire(import.meta.url)('../rooms.cjs')

process.chdir(folder)
const { output } = await cruise(
  ['web'],
  {
    ruleSet: { forbidden: rules.forbidden },
    validate: true,
    ...rules.options,
    doNotFollow: { path: 'node_modules' },
  },
  undefined,
  { tsConfig: extractTSConfig(rules.options.tsConfig.fileName) },
)

const files = readdirSync('web', { recursive: true })
  .map((file) => join('web', file).replaceAll('\\', '/'))
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'))
const read = new Set(output.modules.map((module) => module.source))
const unread = files.filter((file) => !read.has(file))

for (const { rule, from, to, cycle } of output.summary.violations) {
  const way = cycle === undefined ? to : cycle.map((step) => step.name ?? step).join(' → ')
  console.error(`${rule.name}: ${from} → ${way}`)
}
for (const file of unread) console.error(`not read: ${file}`)
console.log(
  `${files.length} files, ${output.summary.violations.length} breaches of the import table`,
)
process.exit(output.summary.violations.length + unread.length === 0 ? 0 : 1)

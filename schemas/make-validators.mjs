// Compiles the schemas of this folder to `web/engine/catalog/validators.generated.js`: the page's
// policy forbids `new Function`, which ajv needs to compile, so it is done here.
//
//   node schemas/make-validators.mjs [--check]
//
// With `--check` nothing is written, and the exit status is 1 when the file differs.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'

const folder = import.meta.dirname
const target = join(folder, '../web/engine/catalog/validators.generated.js')

/** The module's text. It imports nothing: the schemas keep to keywords without run-time helpers. */
function makeValidators() {
  const ajv = new Ajv({
    schemas: [readSchema('catalog'), readSchema('summaries')],
    code: { source: true, esm: true, lines: true },
  })
  const code = standalone.default(ajv, {
    validateCatalog: 'catalog',
    validateSummaries: 'summaries',
  })
  return `// Made by schemas/make-validators.mjs from the schemas beside it.\n${code.trim()}\n`
}

/** Without the words for readers, which would only make the page larger. */
function readSchema(name) {
  const text = readFileSync(join(folder, `${name}.schema.json`), 'utf8')
  const schema = JSON.parse(text, (key, value) =>
    ['title', 'description'].includes(key) && typeof value === 'string' ? undefined : value,
  )
  return { ...schema, $id: name }
}

const code = makeValidators()
if (!process.argv.includes('--check')) writeFileSync(target, code)
else if (readFileSync(target, 'utf8') !== code) {
  console.error('validators.generated.js is not what the schemas make')
  process.exitCode = 1
}

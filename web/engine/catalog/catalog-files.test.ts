import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { hasReference, referencePath } from '../../testing/reference.ts'

const schemas = join(import.meta.dirname, '../../../schemas')

function check(script: string, ...parameters: string[]) {
  const run = spawnSync(process.execPath, [join(schemas, script), '--check', ...parameters], {
    encoding: 'utf8',
  })
  return { status: run.status, said: run.stderr.trim() }
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(join(schemas, name), 'utf8'))
}

test.each([
  ['catalog/v1.95.0.json', 'catalog.schema.json'],
  ['catalog/summaries-v1.95.0.json', 'summaries.schema.json'],
])('%s meets %s', (data, schema) => {
  const ajv = new Ajv()
  const isValid = ajv.validate(readJson(schema) as object, readJson(data))
  expect(isValid, ajv.errorsText()).toBe(true)
})

test('the compiled validators are what the schemas make, and need no code at run time', () => {
  expect(check('make-validators.mjs')).toEqual({ status: 0, said: '' })
  const code = readFileSync(join(import.meta.dirname, 'validators.generated.js'), 'utf8')
  expect(code).not.toMatch(/\b(require|import|eval|Function)\b\s*\(/)
})

test.skipIf(!hasReference)('the catalog is what the reference facts make', () => {
  expect(check('make-catalog.mjs')).toEqual({ status: 0, said: '' })
})

test.skipIf(!hasReference)('that check fails on a single changed fact', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cyanotype-facts-'))
  try {
    cpSync(referencePath('catalog', 'machine-types.json'), join(folder, 'machine-types.json'))
    const facts = readFileSync(referencePath('catalog', 'v1.95.0.json'), 'utf8')
    writeFileSync(join(folder, 'v1.95.0.json'), facts.replace('"gkenodeset"', '"other"'))
    expect(check('make-catalog.mjs', folder)).toEqual({
      status: 1,
      said: 'catalog/v1.95.0.json is not what the reference facts make',
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

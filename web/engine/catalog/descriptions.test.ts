import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import {
  findFormFaults,
  findReusedTexts,
  findSharedRun,
  indexRuns,
  type ModuleWords,
  type PlacedText,
  saysNothingNew,
} from '../../testing/description-rules.ts'
import { hasReference, readReference, referencePath } from '../../testing/reference.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { printValue } from '../hcl/print-value.ts'
import type { Input, Module } from './model.ts'

const version = 'v1.95.0'
const schemas = join(import.meta.dirname, '../../../schemas')
const folder = join(schemas, 'descriptions', version)

const modules = [...loadBuiltInCatalog().modules.values()].filter(
  ({ origin }) => origin !== 'internal',
)
const fileOf = ({ path }: Module): string => join(folder, `${path}.json`)
const described = modules
  .filter((module) => existsSync(fileOf(module)))
  .map((module) => {
    const text = readFileSync(fileOf(module), 'utf8')
    return { module, text, words: JSON.parse(text) as ModuleWords }
  })

const placed = (module: Module, part: Readonly<Record<string, string>>): readonly PlacedText[] =>
  Object.entries(part).map(([name, text]) => ({ module: module.path, name, text }))

const inputTexts = described.flatMap(({ module, words }) => placed(module, words.inputs))
const outputTexts = described.flatMap(({ module, words }) => placed(module, words.outputs))
const sentences = described.flatMap(({ module, words: { inputs, outputs, ...head } }) =>
  placed(module, head),
)

test('each file meets descriptions.schema.json', () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(schemas, 'descriptions.schema.json'), 'utf8'),
  )
  const ajv = new Ajv({ allErrors: true })
  const isValid = ajv.compile(schema as object)
  const faults = described.flatMap(({ module, words }) =>
    isValid(words) ? [] : [`${module.path}: ${ajv.errorsText(isValid.errors)}`],
  )
  expect(faults).toEqual([])
})

test('each file belongs to a module meant for blueprints', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  const paths = files.filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -5))
  expect(paths.sort()).toEqual(described.map(({ module }) => module.path).sort())
})

test("each file has its module's inputs and outputs, all of them and in order", () => {
  for (const { module, words } of described) {
    expect(Object.keys(words.inputs), module.path).toEqual([...module.inputs.keys()])
    expect(Object.keys(words.outputs), module.path).toEqual([...module.outputs.keys()])
  }
})

test('each line is a short plain sentence', () => {
  const faults = [...inputTexts, ...outputTexts].flatMap(({ module, name, text }) =>
    findFormFaults(text).map((fault) => `${module} ${name}: ${fault}`),
  )
  expect(faults).toEqual([])
})

test('no line says only what the name, type and default say', () => {
  const empty = described.flatMap(({ module, words }) => {
    const subject = (name: string) => subjectOf(name, module.inputs.get(name))
    const texts = [...placed(module, words.inputs), ...placed(module, words.outputs)]
    return texts.filter(({ name, text }) => saysNothingNew(text, subject(name)))
  })
  expect(empty).toEqual([])
})

function subjectOf(name: string, input: Input | undefined) {
  const given = input?.default === undefined ? '' : printValue(input.default)
  return { name, type: input?.typeText ?? '', default: given }
}

test('no text stands for two different names', () => {
  expect([...findReusedTexts(inputTexts), ...findReusedTexts(outputTexts)]).toEqual([])
})

test.skipIf(!hasReference)("no seven words in a row are the toolkit's", () => {
  const tree = `toolkit-${version}`
  const files = readdirSync(referencePath(tree), { recursive: true, encoding: 'utf8' })
  const prose = files.filter((file) => /\.(tf|hcl|md)$|(^|[\\/])metadata\.yaml$/.test(file))
  const index = indexRuns(prose.map((file) => readReference(tree, file)))
  expect(index.size).toBeGreaterThan(50_000)
  const shared = [...inputTexts, ...outputTexts, ...sentences].flatMap(({ module, name, text }) => {
    const run = findSharedRun(text, index)
    return run === undefined ? [] : [`${module} ${name}: ${run}`]
  })
  expect(shared).toEqual([])
})

test('all details together stay below 250 KB gzipped', () => {
  const bytes = gzipSync(described.map(({ text }) => text).join('')).length
  expect(bytes).toBeLessThan(250 * 1024)
})

test('every module meant for blueprints is described', () => {
  const missing = modules.filter((module) => !existsSync(fileOf(module))).map(({ path }) => path)
  tellScore('modules described', described.length, modules.length)
  expect(missing).toEqual([])
})

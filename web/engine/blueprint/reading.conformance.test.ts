import { expect, test } from 'vitest'
import { hasReference, readReference, readReferenceLines } from '../../testing/reference.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { decodeText } from '../document/decode.ts'
import { parseDocument } from '../document/parse-document.ts'
import { parseBigFloat, printBigFloat } from '../hcl/big-float-text.ts'
import { tokensOf } from '../hcl/lexer.ts'
import type { Value } from '../hcl/value.ts'
import { makeLineTable, positionAt } from '../text/line-table.ts'
import type { Intent } from './intent.ts'
import type { Backend, Blueprint, DictEntry, DictValue, Text } from './model.ts'
import { readBlueprint } from './read-blueprint.ts'

/**
 * Every row of ../shared/reference/yaml-v3, with the answer of the real programs: how many have
 * the same verdict, the same value, and the same line where one is named.
 */

type Reading = {
  readonly accepted: boolean
  readonly lines: readonly number[]
  readonly codes: readonly string[]
  readonly blueprint: Blueprint | undefined
}

function readText(text: string): Reading {
  const collector = makeCollector<Intent>()
  const document = parseDocument('blueprint', text)
  const blueprint = readBlueprint(document, collector)
  const findings = [...document.diagnostics, ...collector.all]
  const errors = findings.filter((finding) => finding.severity === 'error')
  const table = makeLineTable(text)
  return {
    accepted: errors.length === 0,
    lines: errors.map((finding) => positionAt(table, finding.span.start).line),
    codes: errors.map((finding) => finding.code),
    blueprint,
  }
}

function refusal(diagnostic: Diagnostic): Reading {
  return { accepted: false, lines: [], codes: [diagnostic.code], blueprint: undefined }
}

function readRow(row: { readonly text?: string; readonly base64?: string }): Reading {
  if (row.text !== undefined) return readText(row.text)
  const decoded = decodeText('blueprint', Buffer.from(row.base64 ?? '', 'base64'))
  return decoded.ok ? readText(decoded.text) : refusal(decoded.diagnostic)
}

// --- our reading in the form of the rows

function printBlueprint(blueprint: Blueprint): unknown {
  const textOf = (text: Text | undefined): string => text?.text ?? ''
  const backendOf = (backend: Backend | undefined): unknown => [
    textOf(backend?.type),
    printDict(backend?.configuration.entries),
  ]
  return {
    backend_defaults: backendOf(blueprint.backendDefaults),
    blueprint_name: textOf(blueprint.name),
    ghpc_version: textOf(blueprint.ghpcVersion),
    groups: blueprint.groups.map((group) => ({
      backend: backendOf(group.backend),
      group: textOf(group.name),
      modules: group.modules.map((module) => ({
        id: textOf(module.id),
        kind: textOf(module.kind),
        outputs: module.outputs.map(({ name, description, sensitive }) => [
          name.text,
          description,
          sensitive,
        ]),
        settings: printDict(module.settings.entries),
        source: textOf(module.source),
        use: module.use.map((id) => id.text),
      })),
    })),
    toolkit_modules_url: textOf(blueprint.toolkitModulesUrl),
    toolkit_modules_version: textOf(blueprint.toolkitModulesVersion),
    validation_level: blueprint.validationLevel?.value ?? 0,
    validators: blueprint.validators.map(({ name, inputs, skip }) => ({
      inputs: printDict(inputs.entries),
      skip,
      validator: textOf(name),
    })),
    vars: printDict(blueprint.vars.entries),
  }
}

/** What is printed in another way than usual, or undefined. */
type Exception = (value: DictValue) => unknown

/** `scalars.json` was recorded without translating `$(…)`: there such a string stays as it is. */
const untranslated: Exception = ({ node }) =>
  node.kind === 'scalar' && node.text.includes('$(') ? ['str', node.text] : undefined

function printDict(
  entries: ReadonlyMap<string, DictEntry> | undefined,
  exception?: Exception,
): unknown {
  const printed: [string, unknown][] = []
  for (const { name, value } of entries?.values() ?? []) {
    printed.push([name, printValue(value, exception)])
  }
  return Object.fromEntries(printed)
}

function printValue(value: DictValue, exception?: Exception): unknown {
  const exceptional = exception?.(value)
  if (exceptional !== undefined) return exceptional
  switch (value.kind) {
    case 'literal':
      return printLiteral(value.value)
    case 'list':
      return ['seq', ...value.items.map((item) => printValue(item, exception))]
    case 'map':
      return ['map', printDict(value.entries, exception)]
    case 'expression':
      // The rows hold the tokens without the blanks between them.
      return [
        'expr',
        tokensOf(value.expression.text)
          .map((token) => token.text)
          .join(''),
      ]
  }
}

function printLiteral(value: Value): unknown {
  switch (value.kind) {
    case 'string':
      return ['str', value.value]
    case 'number':
      return ['num', printBigFloat(value.value)]
    case 'bool':
      return ['bool', value.value]
    default:
      return ['null']
  }
}

/**
 * The rows' values in one form: numbers may have a float form in front of the exact one, which
 * counts, and an exponent; some nulls have a type, and some expressions a prefix.
 */
function normalize(value: unknown): unknown {
  if (Array.isArray(value)) {
    const last: unknown = value.at(-1)
    if (value[0] === 'num') return ['num', plainNumber(String(last))]
    if (value[0] === 'null') return ['null']
    if (value[0] === 'expr') return ['expr', String(last).replace(/^expr:/, '')]
    return value.map(normalize)
  }
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, normalize(part)]))
}

function plainNumber(text: string): string {
  const parsed = parseBigFloat(text)
  return typeof parsed === 'string' ? text : printBigFloat(parsed)
}

// --- the table

type Expected = { readonly accepted: boolean; readonly value?: unknown; readonly lines: number[] }

type Row = {
  readonly label: string
  readonly reading: Reading
  readonly expected: Expected
  readonly value: unknown
}

/** An infinite number is refused on purpose: gcluster reads it and fails while writing. */
function expectedOf(value: unknown, error: string | undefined): Expected {
  const lines = [...(error ?? '').matchAll(/line (\d+) column|line (\d+):|^(\d+):\d+ /gm)]
    .map((match) => Number(match[1] ?? match[2] ?? match[3]))
    .filter((line) => line > 0)
  const infinite = /"[+-]Inf"/.test(JSON.stringify(value ?? null))
  return { accepted: value !== undefined && !infinite, value: normalize(value), lines }
}

function tally(rows: readonly Row[]) {
  const wrong = { verdict: [] as string[], value: [] as string[], line: [] as string[] }
  const over: string[] = []
  let values = 0
  let lines = 0
  for (const { label, reading, expected, value } of rows) {
    if (reading.accepted !== expected.accepted) {
      wrong.verdict.push(`${label} ${reading.codes.join()}`)
      if (!reading.accepted) over.push(label)
    } else if (expected.accepted) {
      values++
      if (!equal(value, expected.value)) {
        wrong.value.push(`${label} ${JSON.stringify(value)} ≠ ${JSON.stringify(expected.value)}`)
      }
    }
    if (expected.lines.length === 0) continue
    lines++
    if (!expected.lines.some((line) => reading.lines.includes(line))) {
      wrong.line.push(`${label} ${reading.lines.join()} ≠ ${expected.lines.join()}`)
    }
  }
  return { rows: rows.length, values, lines, wrong, over }
}

function equal(left: unknown, right: unknown): boolean {
  return JSON.stringify(sortKeys(left)) === JSON.stringify(sortKeys(right))
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, part]) => [key, sortKeys(part)]))
}

function report(name: string, result: ReturnType<typeof tally>): void {
  const { rows, values, lines, wrong } = result
  const right = (total: number, bad: readonly string[]) => `${total - bad.length}/${total}`
  const line = [
    name,
    `verdict ${right(rows, wrong.verdict)}`,
    `value ${right(values, wrong.value)}`,
    `line ${right(lines, wrong.line)}`,
  ]
  process.stdout.write(`${line.join('  ')}\n`)
}

type DocumentRow = {
  readonly text?: string
  readonly base64?: string
  readonly name?: string
  readonly blueprint?: unknown
  readonly vars?: unknown
  readonly error?: string
}

function documentRows(rows: readonly DocumentRow[]): Row[] {
  return rows.map((row) => {
    const reading = readRow(row)
    const { blueprint } = reading
    return {
      label: JSON.stringify(row.name ?? row.text),
      reading,
      expected: expectedOf(row.blueprint ?? row.vars, row.error),
      value:
        row.vars === undefined
          ? blueprint && printBlueprint(blueprint)
          : printDict(blueprint?.vars.entries),
    }
  })
}

type ScalarRow = {
  readonly text: string
  readonly blueprint_dict: { readonly err?: string; readonly panic?: unknown } & object
}

function scalarRows(rows: readonly ScalarRow[]): Row[] {
  return rows.map(({ text, blueprint_dict: answer }) => {
    // The rows were read with a line `vars:` in front and `  k: ` before the text.
    const reading = readText(`vars:\n  k: ${text}\n`)
    const refused = answer.err !== undefined || answer.panic !== undefined
    return {
      label: JSON.stringify(text),
      reading,
      expected: refused ? expectedOf(undefined, answer.err) : expectedOf(answer, undefined),
      value: printDict(reading.blueprint?.vars.entries, untranslated),
    }
  })
}

const none = { verdict: [], value: [], line: [] }

test.runIf(hasReference)('scalars read as gcluster reads them', () => {
  const rows = JSON.parse(readReference('yaml-v3', 'scalars.json')) as ScalarRow[]
  const result = tally(scalarRows(rows))
  report('scalars', result)
  expect(result.wrong).toEqual(none)
})

test.runIf(hasReference)('named documents read as gcluster reads them', () => {
  const rows = JSON.parse(readReference('yaml-v3', 'documents.json')) as DocumentRow[]
  const result = tally(documentRows(rows))
  report('documents', result)
  expect(result.wrong).toEqual(none)
})

test.runIf(hasReference)('strings full of expressions read as gcluster reads them', () => {
  const result = tally(
    documentRows(readReferenceLines('yaml-v3', 'expressions.jsonl') as DocumentRow[]),
  )
  report('expressions', result)
  expect(result.wrong).toEqual(none)
})

test.runIf(hasReference)('random documents read as gcluster reads them', () => {
  const result = tally(documentRows(readReferenceLines('yaml-v3', 'random.jsonl') as DocumentRow[]))
  report('random', result)
  expect(
    result.wrong.verdict.filter((row) => !result.over.some((label) => row.startsWith(label))),
  ).toEqual([])
  expect(result.wrong.value).toEqual([])
  expect(result.over.length).toBeLessThanOrEqual(0.01 * result.rows)
  expect(result.wrong.line.length).toBeLessThanOrEqual(0.02 * result.lines)
})

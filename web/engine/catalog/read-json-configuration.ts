import { anyType } from '../hcl/type.ts'
import type { DeclaredInput, FileReader } from './declarations.ts'
import { plainExpressionText } from './plain-expression-text.ts'
import { readDefault } from './read-default.ts'
import { readWrittenType } from './read-input-type.ts'

/** Levels of arrays and objects that are looked into. */
const DEEPEST = 256

/**
 * Reads a `.tf.json` file: `variable` and `output` hold objects by name, or lists of such objects.
 * A default is taken as it stands, `"${1 + 1}"` too, and a type is plain text.
 */
export function readJsonConfiguration(reader: FileReader): void {
  const root = parseJson(reader.text)
  if (root === undefined || !isShallow(root, DEEPEST)) {
    reader.fail({ kind: 'json' }, 0)
    return
  }
  const { inputs, outputs } = reader.declarations
  for (const file of bodiesOf(root, reader)) {
    for (const [name, body] of blocksOf(file.get('variable'), reader)) {
      inputs.set(name, readInput(name, body, reader))
    }
    for (const [name, body] of blocksOf(file.get('output'), reader)) {
      const description = textOf('description', body, reader)
      outputs.set(name, { name, description, sensitive: flagOf('sensitive', body) })
    }
  }
}

function readInput(name: string, body: Body, reader: FileReader): DeclaredInput {
  return {
    name,
    ...readType(name, body, reader),
    description: textOf('description', body, reader),
    default: body.has('default') ? readDefault(body.get('default')) : undefined,
    nullable: flagOf('nullable', body),
    sensitive: flagOf('sensitive', body),
    validations: body.has('validation') ? bodiesOf(body.get('validation'), reader).length : 0,
  }
}

function readType(
  name: string,
  body: Body,
  reader: FileReader,
): Pick<DeclaredInput, 'type' | 'typeExpression' | 'optionalDefaults'> {
  const text = textOf('type', body, reader)
  if (text === '') return { type: anyType, typeExpression: undefined, optionalDefaults: [] }
  const parsed = readWrittenType(text)
  return {
    type: parsed.ok ? parsed.value : reader.badType(name, parsed.problem, 0),
    typeExpression: plainExpressionText(text),
    optionalDefaults: [],
  }
}

function flagOf(name: string, body: Body): boolean | undefined {
  const value = body.get(name)
  return typeof value === 'boolean' ? value : undefined
}

type Body = ReadonlyMap<string, unknown>

/** The bodies by name, in the order of the text; a name may come again. */
function* blocksOf(value: unknown, reader: FileReader): Generator<readonly [string, Body]> {
  if (value === undefined) return
  for (const named of bodiesOf(value, reader)) {
    for (const [name, body] of named) {
      for (const one of bodiesOf(body, reader)) yield [name, one]
    }
  }
}

/** An object, or each object of a list. */
function bodiesOf(value: unknown, reader: FileReader): readonly Body[] {
  const objects: readonly unknown[] = Array.isArray(value) ? value : [value]
  return objects.flatMap((object) => {
    if (typeof object === 'object' && object !== null && !Array.isArray(object)) {
      return [new Map(Object.entries(object))]
    }
    reader.fail({ kind: 'json' }, 0)
    return []
  })
}

function textOf(name: string, body: Body, reader: FileReader): string {
  const value = body.get(name)
  if (value === undefined) return ''
  if (typeof value === 'string') return value.normalize('NFC')
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  reader.fail({ kind: 'argument-type', argument: name, wanted: 'text' }, 0)
  return ''
}

/** Undefined for what is no JSON: `null` at the top is none to Terraform either. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) ?? undefined
  } catch {
    return undefined
  }
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every((part) => isShallow(part, levels - 1))
}

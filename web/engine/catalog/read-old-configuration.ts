import { bigFloatFromFloat64, bigFloatFromInteger } from '../hcl/big-float.ts'
import {
  makeBool,
  makeNumber,
  makeObject,
  makeString,
  makeTuple,
  type Value,
} from '../hcl/value.ts'
import type { Declarations, DeclaredInput, FileReader } from './declarations.ts'
import { type OldItem, type OldObject, OldSyntaxError, type OldValue } from './old-syntax.ts'
import { isOldJson } from './parse-old.ts'
import { plainExpressionText } from './plain-expression-text.ts'
import { readWrittenType } from './read-input-type.ts'

/**
 * Reads one file from its HCL 1 tree as terraform-config-inspect does when its first parser has
 * failed (`load_legacy.go`). False when this fails too: the module is as broken as it was.
 */
export function readOldConfiguration(root: OldObject, reader: FileReader): boolean {
  const items = isOldJson(reader.text) ? root.items.flatMap(unfold) : root.items
  try {
    readRoot({ kind: 'object', items }, reader)
    return true
  } catch (error) {
    if (error instanceof OldSyntaxError) return false
    throw error
  }
}

function readRoot(root: OldObject, reader: FileReader): void {
  const { declarations } = reader
  for (const { value } of blocksOf(root, 'terraform')) readTerraform(value, declarations)
  for (const { labels, value } of blocksOf(root, 'variable', 1)) {
    addOnce(declarations.inputs, labels[0] ?? '', (name) => readVariable(name, value, reader))
  }
  for (const { labels, value } of blocksOf(root, 'output', 1)) {
    addOnce(declarations.outputs, labels[0] ?? '', (name) => ({
      name,
      description: textOf(value, 'description'),
      sensitive: flagOf(value, 'sensitive'),
    }))
  }
  const resources = new Map<string, string>()
  for (const type of ['resource', 'data']) {
    for (const { labels, value } of blocksOf(root, type, 2)) {
      addOnce(resources, [type, ...labels].join('.'), () => textOf(value, 'provider'))
    }
  }
  for (const { labels, value } of blocksOf(root, 'module', 1)) {
    const version = textOf(value, 'version')
    declarations.calls.set(labels[0] ?? '', { source: textOf(value, 'source'), version })
  }
  for (const { value } of blocksOf(root, 'provider', 1)) textOf(value, 'version')
}

type OldBlock = { readonly labels: readonly string[]; readonly value: OldObject }

/** Case does not count in this syntax. What has no label at all is passed over. */
function blocksOf(root: OldObject, type: string, labels?: number): readonly OldBlock[] {
  const isCalled = ({ keys }: OldItem): boolean => keys[0]?.toLowerCase() === type
  return root.items.filter(isCalled).flatMap(({ keys, value }) => {
    const own = keys.slice(1)
    if (own.length === 0 && labels !== undefined) return []
    if (labels !== undefined && own.length !== labels) throw new OldSyntaxError()
    if (value.kind !== 'object') throw new OldSyntaxError()
    return [{ labels: own, value }]
  })
}

/** In JSON labels are names of objects within objects. */
function unfold({ keys: [type = '', ...more], value }: OldItem): readonly OldItem[] {
  const labels = LABELS.get(type.toLowerCase()) ?? 0
  const objects = value.kind === 'list' ? value.items : [value]
  let items: readonly OldItem[] = objects.map((object) => ({
    keys: [type, ...more],
    value: object,
  }))
  for (let level = 0; level < labels; level++) {
    items = items.flatMap(({ keys, value: outer }) =>
      outer.kind === 'object'
        ? outer.items.map((inner) => ({ keys: [...keys, ...inner.keys], value: inner.value }))
        : [],
    )
  }
  return items.filter((item) => item.value.kind === 'object')
}

const LABELS: ReadonlyMap<string, number> = new Map([
  ['variable', 1],
  ['output', 1],
  ['resource', 2],
  ['data', 2],
  ['module', 1],
  ['provider', 1],
])

function addOnce<T>(items: Map<string, T>, name: string, read: (name: string) => T): void {
  if (items.has(name)) throw new OldSyntaxError()
  items.set(name, read(name))
}

function readTerraform(block: OldObject, { requiredVersions }: Declarations): void {
  if (lastOf(block, 'required_providers') !== undefined) throw new OldSyntaxError()
  const version = textOf(block, 'required_version')
  if (version !== '') requiredVersions.push(version)
}

function readVariable(name: string, block: OldObject, reader: FileReader): DeclaredInput {
  const text = textOf(block, 'type')
  const type = readWrittenType(text)
  return {
    name,
    type: type.ok ? type.value : reader.badType(name, type.problem, 0),
    typeExpression: text === '' ? undefined : plainExpressionText(text),
    optionalDefaults: [],
    description: textOf(block, 'description'),
    default: readDefault(block, reader),
    nullable: undefined,
    sensitive: undefined,
    validations: block.items.filter(({ keys }) => keys[0] === 'validation').length,
  }
}

function readDefault(block: OldObject, { text }: FileReader): Value | undefined {
  const values = valuesOf(block, 'default')
  const last = values.at(-1)
  if (last === undefined) return undefined
  // Several objects of this name are one, and in JSON so is a list of objects.
  const isListed = last.kind === 'list' && isOldJson(text)
  const objects = isListed ? last.items : values
  const isOne = last.kind === 'object' || isListed
  if (!isOne || objects.length === 0 || objects.some(({ kind }) => kind !== 'object')) {
    return toValue(last, true)
  }
  const items = objects.flatMap((value) => (value.kind === 'object' ? value.items : []))
  return toValue({ kind: 'object', items }, true)
}

/** An object in an object becomes a list of one, except right inside a list. */
function toValue(value: OldValue, isAlone: boolean): Value {
  switch (value.kind) {
    case 'string':
      return makeString(value.text)
    case 'bool':
      return makeBool(value.value)
    case 'number':
      return readNumber(value.text)
    case 'list':
      return makeTuple(value.items.map((item) => toValue(item, true)))
    case 'object': {
      const entries = value.items.map(
        (item) => [item.keys[0] ?? '', toValue(valueBehind(item, 1), false)] as const,
      )
      const object = makeObject(entries)
      return isAlone ? object : makeTuple([object])
    }
  }
}

/** `a "b" { … }` is `a { b { … } }`. */
function valueBehind({ keys, value }: OldItem, count: number): OldValue {
  return keys.length <= count
    ? value
    : { kind: 'object', items: [{ keys: keys.slice(count), value }] }
}

const INTEGER = /^-?(?:0[xX][0-9a-fA-F]+|\d+)$/

/** Whole numbers stay whole, up to 64 bits; one with a leading 0 is octal. */
function readNumber(text: string): Value {
  if (INTEGER.test(text)) {
    const digits = text.replace('-', '')
    const isOctal = /^0\d/.test(digits)
    if (isOctal && /[89]/.test(digits)) throw new OldSyntaxError()
    const size = BigInt(isOctal ? digits.replace(/^0+(?=\d)/, '0o') : digits)
    const integer = text.startsWith('-') ? -size : size
    if (BigInt.asIntN(64, integer) !== integer) throw new OldSyntaxError()
    return makeNumber(bigFloatFromInteger(integer))
  }
  const float = bigFloatFromFloat64(Number(text))
  if (float === undefined || !Number.isFinite(Number(text))) throw new OldSyntaxError()
  return makeNumber(float)
}

function valuesOf(block: OldObject, name: string): readonly OldValue[] {
  return block.items
    .filter(({ keys }) => keys[0]?.toLowerCase() === name)
    .map((item) => valueBehind(item, 1))
}

function lastOf(block: OldObject, name: string): OldValue | undefined {
  return valuesOf(block, name).at(-1)
}

/** A number counts as text, nothing else does. */
function textOf(block: OldObject, name: string): string {
  const value = lastOf(block, name)
  if (value === undefined) return ''
  if (value.kind === 'string' || value.kind === 'number') return value.text.normalize('NFC')
  throw new OldSyntaxError()
}

function flagOf(block: OldObject, name: string): boolean | undefined {
  const value = lastOf(block, name)
  if (value === undefined || value.kind === 'bool') return value?.value
  throw new OldSyntaxError()
}

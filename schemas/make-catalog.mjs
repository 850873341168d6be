// Makes the catalog data in `catalog/` from the reference facts about the toolkit's modules.
//
//   node schemas/make-catalog.mjs [--check] [FOLDER]
//
// FOLDER holds `v1.95.0.json` and `machine-types.json`; without it $CYANOTYPE_REFERENCE/catalog,
// else ../shared/reference/catalog beside the repository. With `--check` nothing is written: files
// that differ are named and the exit status is 1. See README.md.
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

const version = 'v1.95.0'
const target = join(import.meta.dirname, 'catalog')

/** The files to write: name below `catalog/` → text, from the reference facts. */
function makeCatalogFiles(reference, machineTypes) {
  return new Map([
    [`${version}.json`, printLines(toCatalog(reference))],
    [`machine-types-${version}.json`, printLines(toMachineTypes(machineTypes))],
  ])
}

function toCatalog(reference) {
  return {
    version: reference.tag,
    modules: reference.modules.map(toModule).sort(byPath),
  }
}

/** What equals the usual value is left out: Terraform, not internal, no services, no metadata. */
function toModule(module) {
  const { ghpc } = module.metadata
  const rules = (ghpc.validators ?? []).map(toRule)
  return withoutUndefined({
    path: module.path,
    kind: module.kind === 'terraform' ? undefined : module.kind,
    internal: module.internal || undefined,
    services: filled(module.required_apis ?? []),
    injectModuleId: ghpc.inject_module_id || undefined,
    hasToBeUsed: ghpc.has_to_be_used || undefined,
    deprecationDate: ghpc.deprecation_date || undefined,
    alternativeModule: ghpc.alternative_module || undefined,
    rules: filled(rules),
    inputs: module.inputs.map(toInput).sort(byName),
    outputs: module.outputs.map((output) => output.name).sort(inByteOrder),
  })
}

/** An input is required exactly when it has no `default`; a default of null is one. */
function toInput(input) {
  const { name, type } = input
  return input.has_default ? { name, type, default: input.default } : { name, type }
}

/** Only the level `warning` differs from the others, which all mean an error. */
function toRule({ validator, level, inputs }) {
  return withoutUndefined({
    validator,
    level: level === 'warning' ? level : undefined,
    inputs,
  })
}

function toMachineTypes(machineTypes) {
  return {
    version: machineTypes.tag,
    tables: machineTypes.tables.map(({ name, tag, data }) => ({ name, version: tag, data })),
  }
}

function filled(list) {
  return list.length === 0 ? undefined : list
}

function withoutUndefined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined))
}

function byPath(one, other) {
  return inByteOrder(one.path, other.path)
}

function byName(one, other) {
  return inByteOrder(one.name, other.name)
}

function inByteOrder(one, other) {
  return Buffer.compare(Buffer.from(one), Buffer.from(other))
}

/** JSON with an input, output, rule or table a line: small to load, and its changes can be read. */
function printLines(value, indent = '') {
  const isList = Array.isArray(value)
  const isLeaf = typeof value !== 'object' || value === null || indent.length > 3
  if (isLeaf || Object.keys(value).length === 0) return JSON.stringify(value)
  const deeper = `${indent} `
  const parts = Object.entries(value).map(([key, part]) =>
    isList ? printLines(part, deeper) : `${JSON.stringify(key)}:${printLines(part, deeper)}`,
  )
  const [open, close] = isList ? '[]' : '{}'
  const end = indent === '' ? '\n' : ''
  return `${open}\n${deeper}${parts.join(`,\n${deeper}`)}\n${indent}${close}${end}`
}

const parameters = process.argv.slice(2)
const checks = parameters.includes('--check')
const reference =
  process.env.CYANOTYPE_REFERENCE ?? join(import.meta.dirname, '../../shared/reference')
const source = resolve(parameters.find((word) => word !== '--check') ?? join(reference, 'catalog'))
const read = (name) => JSON.parse(readFileSync(join(source, name), 'utf8'))

for (const [name, text] of makeCatalogFiles(read(`${version}.json`), read('machine-types.json'))) {
  const path = join(target, name)
  if (!checks) writeFileSync(path, text)
  else if (readFileSync(path, 'utf8') !== text) {
    console.error(`catalog/${name} is not what the reference facts make`)
    process.exitCode = 1
  }
}

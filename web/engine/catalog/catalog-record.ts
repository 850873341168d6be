import { printType, type Type, withoutOptional } from '../hcl/type.ts'
import { compareBytes } from '../text/byte-order.ts'
import type { Declarations, DeclaredInput, DeclaredOutput } from './declarations.ts'
import { dataToJson, entriesToJson, valueToJson } from './json-value.ts'
import type { ModuleKind } from './model.ts'
import type { ReadMetadata, WrittenRule } from './read-metadata.ts'
import type { ReadModule } from './read-module.ts'

/** JSON, as the command `catalog` prints it. */
export type CatalogRecord = { readonly [name: string]: unknown }

/** A module of a tree, with the outcome of reading it. */
export type ReadFolder = {
  /** From the root of the tree. */
  readonly path: string
  readonly kind: ModuleKind
  readonly read: Extract<ReadModule, { kind: 'known' }>
}

/** The first 16 hexadecimal digits of the SHA-256 of a text in UTF-8. */
export type Digest = (text: string) => string

/**
 * The facts of modules as one object with the keys and normal forms that the reference catalogs
 * have, and each description beside its digest, which is empty for an empty one. Lists are in byte
 * order of paths and names.
 */
export function toCatalogRecord(modules: readonly ReadFolder[], digest: Digest): CatalogRecord {
  const paths = modules.map(({ path }) => path)
  const digestOf: Digest = (text) => (text === '' ? '' : digest(text))
  const ordered = [...modules].sort((a, b) => compareBytes(a.path, b.path))
  // Parts of other modules that nobody can set anything of say nothing to anybody.
  const isLeftOut = ({ path, read }: ReadFolder): boolean =>
    read.declarations.inputs.size === 0 && internalReason(path, paths) !== undefined
  const listed = ordered.filter((module) => !isLeftOut(module))
  return {
    counts: countsOf(listed, paths),
    internal_without_inputs_left_out: ordered.filter(isLeftOut).map(({ path }) => path),
    modules: listed.map((module) => moduleRecord(module, paths, digestOf)),
  }
}

function moduleRecord(
  { path, kind, read }: ReadFolder,
  paths: readonly string[],
  digest: Digest,
): CatalogRecord {
  const { declarations, metadata } = read
  const reason = internalReason(path, paths)
  return {
    inputs: sorted(declarations.inputs).map((input) => inputRecord(input, digest)),
    internal: reason !== undefined,
    ...(reason === undefined ? {} : { internal_reason: reason }),
    kind,
    metadata: metadataRecord(metadata, digest),
    ...(kind === 'packer' ? {} : { module_calls: callRecords(declarations) }),
    outputs: sorted(declarations.outputs).map((output) => outputRecord(output, digest)),
    path,
    required_apis: metadata.services ?? null,
    ...(kind === 'packer'
      ? { required_plugins: entriesToJson([...declarations.plugins]) }
      : { required_providers: providerRecords(declarations) }),
    required_version: declarations.requiredVersions,
  }
}

/** Why a module is not meant for blueprints; undefined when it is. */
export function internalReason(path: string, paths: readonly string[]): string | undefined {
  if (path.split('/').includes('internal')) return 'internal-folder'
  const outer = paths
    .filter((other) => other !== '' && path.startsWith(`${other}/`))
    .sort((a, b) => b.length - a.length)[0]
  return outer === undefined ? undefined : `nested-in:${outer}`
}

function inputRecord(input: DeclaredInput, digest: Digest): CatalogRecord {
  const { name, default: value, description, optionalDefaults } = input
  const type: Type = input.type.kind === 'bad' ? { kind: 'any' } : input.type
  return {
    default: value === undefined ? null : valueToJson(value),
    description,
    description_sha256: digest(description),
    has_default: value !== undefined,
    name,
    nullable: input.nullable ?? null,
    ...(optionalDefaults.length === 0
      ? {}
      : {
          optional_attribute_defaults: optionalDefaults.map((one) => ({
            path: one.path,
            value: valueToJson(one.value),
          })),
        }),
    required: value === undefined,
    sensitive: input.sensitive ?? null,
    type: typeText(type),
    type_expression: input.typeExpression ?? null,
    type_without_optional: typeText(withoutOptional(type)),
    validation_blocks: input.validations,
  }
}

function outputRecord(
  { name, description, sensitive }: DeclaredOutput,
  digest: Digest,
): CatalogRecord {
  return {
    description,
    description_sha256: digest(description),
    name,
    sensitive: sensitive ?? null,
  }
}

function metadataRecord(
  { isWritten, metadata, writtenRules }: ReadMetadata,
  digest: Digest,
): CatalogRecord {
  return {
    ghpc: {
      alternative_module: metadata.alternativeModule ?? '',
      deprecation_date: metadata.deprecationDate ?? '',
      has_to_be_used: metadata.hasToBeUsed,
      inject_module_id: metadata.injectModuleId ?? '',
      validators: writtenRules.map((rule) => ruleRecord(rule, digest)),
    },
    source: isWritten ? 'metadata.yaml' : 'legacy (no metadata.yaml)',
  }
}

function ruleRecord(rule: WrittenRule, digest: Digest): CatalogRecord {
  return {
    error_message: rule.errorMessage,
    error_message_sha256: digest(rule.errorMessage),
    inputs: dataToJson(rule.inputs),
    level: rule.level,
    validator: rule.validator,
  }
}

function callRecords({ calls }: Declarations): readonly CatalogRecord[] {
  return [...calls]
    .sort(([a], [b]) => compareBytes(a, b))
    .map(([name, { source, version }]) => ({ name, source, version }))
}

function providerRecords({ providers }: Declarations): CatalogRecord {
  return entriesToJson(
    [...providers].map(([name, { declared, source, versions }]) => [
      name,
      { declared, source, version_constraints: versions },
    ]),
  )
}

function countsOf(modules: readonly ReadFolder[], paths: readonly string[]): CatalogRecord {
  const inputs = modules.flatMap(({ read }) => [...read.declarations.inputs.values()])
  const count = (isCounted: (module: ReadFolder) => boolean) => modules.filter(isCounted).length
  return {
    inputs: inputs.length,
    internal_modules: count(({ path }) => internalReason(path, paths) !== undefined),
    kind_packer: count(({ kind }) => kind === 'packer'),
    kind_terraform: count(({ kind }) => kind === 'terraform'),
    modules: modules.length,
    modules_with_validators: count(({ read }) => read.metadata.writtenRules.length > 0),
    no_metadata: count(({ read }) => !read.metadata.isWritten),
    outputs: modules.reduce((sum, { read }) => sum + read.declarations.outputs.size, 0),
    required: inputs.filter((input) => input.default === undefined).length,
    validators: modules.reduce((sum, { read }) => sum + read.metadata.writtenRules.length, 0),
  }
}

function typeText(type: Type): string {
  return printType(type).replaceAll(' ', '')
}

function sorted<T>(items: ReadonlyMap<string, T>): readonly T[] {
  return [...items].sort(([a], [b]) => compareBytes(a, b)).map(([, item]) => item)
}

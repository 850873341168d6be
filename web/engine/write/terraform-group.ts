import { readModuleSource } from '../blueprint/module-source.ts'
import { printSetting } from '../blueprint/print-setting.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import { crossGroupName, crossGroupReferencesOf, glueWithInputs } from '../expand/cross-group.ts'
import type {
  Expanded,
  ExpandedGroup,
  ExpandedModule,
  OutputReference,
} from '../expand/expanded.ts'
import { formatHcl } from '../hcl/format.ts'
import { printValue } from '../hcl/print-value.ts'
import { quoteString } from '../hcl/quote.ts'
import type { Value } from '../hcl/value.ts'
import { compareBytes } from '../text/byte-order.ts'
import { cleanPath } from '../text/clean-path.ts'
import { copyModule, givenFilesOf } from './copy-module.ts'
import { deploymentSource } from './deployment-source.ts'
import { evaluatedVariable, evaluateForFile } from './evaluate-for-file.ts'
import { hclHeading } from './file-heading.ts'
import { type GeneratedFile, textFile } from './generated-file.ts'
import { inByteOrder } from './in-byte-order.ts'
import { type AttributeText, printBlock } from './print-block.ts'
import type { WriteSetting } from './write-setting.ts'

const REQUIRED_TERRAFORM = '>= 1.12.2'

/**
 * The six files of a Terraform group (`pkg/modulewriter/tfwriter.go`), outputs.tf only when there
 * are any, and copies of local modules.
 */
export function writeTerraformGroup(
  group: ExpandedGroup,
  expanded: Expanded,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const inputs = crossGroupReferencesOf(group, expanded)
  const variables = usedVariables(group, expanded, setting)
  const outputs = printOutputs(group)
  const write = (name: string, parts: readonly string[]) =>
    hclFile(`${group.name}/${name}`, parts, setting)
  return [
    write('main.tf', printMain(group, expanded, inputs, setting)),
    write('variables.tf', printVariables(variables, inputs)),
    ...(outputs.length > 0 ? [write('outputs.tf', outputs)] : []),
    write('terraform.tfvars', printAssignments(variables)),
    write('providers.tf', printProviders(group)),
    write('versions.tf', [printVersions(group)]),
    ...copyLocalModules(group, setting),
  ]
}

/** One copy of each local module, however many modules are made of it. */
function copyLocalModules(group: ExpandedGroup, setting: WriteSetting): readonly GeneratedFile[] {
  const copies = new Map<string, readonly GeneratedFile[]>()
  for (const module of group.modules) {
    const given = givenFilesOf(module)
    if (given === undefined || readModuleSource(module.source).kind !== 'local') continue
    // In main.tf the name is in this form, whatever the disk that it came from has.
    const folder = cleanPath(`${group.name}/${deploymentSource(module)}`).normalize('NFC')
    if (!copies.has(folder)) copies.set(folder, copyModule(module, given, folder, setting))
  }
  return [...copies.values()].flat()
}

/** Each part stands after an empty line; the whole goes through the formatter. */
export function hclFile(
  path: string,
  parts: readonly string[],
  setting: WriteSetting,
): GeneratedFile {
  const body = formatHcl(parts.map((part) => `\n${part}`).join(''))
  return textFile(path, hclHeading(setting) + body)
}

/** `name = value` lines of evaluated values, in byte order of the names. */
export function printAssignments(values: ReadonlyMap<string, Value>): readonly string[] {
  return inByteOrder(values).map(([name, value]) => `${name} = ${printValue(value)}\n`)
}

/** The variables that settings and providers of the group use, and always `labels`. */
function usedVariables(
  group: ExpandedGroup,
  expanded: Expanded,
  setting: WriteSetting,
): ReadonlyMap<string, Value> {
  const names = new Set(['labels'])
  for (const value of valuesOf(group)) {
    for (const reference of referencesIn(value)) {
      if (reference.kind === 'variable') names.add(reference.name)
    }
  }
  const values = new Map<string, Value>()
  for (const name of names) {
    const value = evaluatedVariable(name, expanded, setting)
    if (value !== undefined) values.set(name, value)
  }
  return values
}

function* valuesOf(group: ExpandedGroup): Generator<SettingValue> {
  for (const module of group.modules) {
    for (const setting of module.settings.values()) yield setting.value
  }
  for (const provider of group.providers.values()) yield* provider.configuration.values()
}

function printMain(
  group: ExpandedGroup,
  expanded: Expanded,
  inputs: ReadonlyMap<string, OutputReference>,
  setting: WriteSetting,
): readonly string[] {
  return [
    ...printBackend(group, expanded, setting),
    ...group.modules.map((module) => printModule(module, inputs)),
  ]
}

function printBackend(
  group: ExpandedGroup,
  expanded: Expanded,
  setting: WriteSetting,
): readonly string[] {
  const { backend } = group
  if (backend === undefined || backend.type === '') return []
  // Evaluated as one object, whose attributes cty keeps in NFC.
  const configuration = new Map(
    [...backend.configuration].map(([name, value]) => [name.normalize('NFC'), value] as const),
  )
  const attributes = inByteOrder(configuration).flatMap(([name, value]) => {
    const evaluated = evaluateForFile(value, expanded, setting)
    return evaluated === undefined ? [] : [[name, printValue(evaluated)] as const]
  })
  return [
    printBlock('terraform', [], [printBlock('backend', [backend.type], attributes).trimEnd()]),
  ]
}

function printModule(module: ExpandedModule, inputs: ReadonlyMap<string, OutputReference>): string {
  const attributes = new Map([['source', quoteString(deploymentSource(module))]])
  const settings = inByteOrder(module.settings)
  for (const [name, { value }] of settings) {
    // An input named `source` takes the place of the module's own, as gcluster writes it.
    attributes.set(
      name,
      printSetting(value, ({ expression }) => glueWithInputs(expression.text, inputs)),
    )
  }
  return printBlock('module', [module.id], [...attributes])
}

function printVariables(
  variables: ReadonlyMap<string, Value>,
  inputs: ReadonlyMap<string, OutputReference>,
): readonly string[] {
  const blocks = [
    ...[...variables].map(([name, value]) => ({
      name,
      description: `Toolkit deployment variable: ${name}`,
      type: relaxedType(value),
    })),
    ...[...inputs.keys()].map((name) => ({
      name,
      description:
        'Automatically generated input from previous groups (gcluster import-inputs --help)',
      type: 'any',
    })),
  ]
  return blocks
    .sort((a, b) => compareBytes(a.name, b.name))
    .map(({ name, description, type }) =>
      printBlock(
        'variable',
        [name],
        [
          ['description', quoteString(description)],
          ['type', type],
        ],
      ),
    )
}

/** Wide enough that a later value of another shape still fits. */
function relaxedType(value: Value): string {
  const kind = value.kind === 'null' || value.kind === 'unknown' ? value.type.kind : value.kind
  switch (kind) {
    case 'string':
    case 'number':
    case 'bool':
      return kind
    case 'list':
    case 'tuple':
    case 'set':
      return 'list(any)'
    default:
      return 'any'
  }
}

function printOutputs(group: ExpandedGroup): readonly string[] {
  return group.modules.flatMap((module) =>
    module.outputs.map((output) => {
      const description = output.description || `Generated output from module '${module.id}'`
      const attributes: AttributeText[] = [
        ['description', quoteString(description)],
        ['value', `module.${module.id}.${output.name}`],
      ]
      if (output.sensitive) attributes.push(['sensitive', 'true'])
      const name = crossGroupName({ id: module.id, output: output.name })
      return printBlock('output', [name], attributes)
    }),
  )
}

function printProviders(group: ExpandedGroup): readonly string[] {
  return inByteOrder(group.providers).map(([name, provider]) =>
    printBlock(
      'provider',
      [name],
      inByteOrder(provider.configuration).map(
        ([key, value]) => [key, printSetting(value, ({ expression }) => expression.text)] as const,
      ),
    ),
  )
}

function printVersions(group: ExpandedGroup): string {
  const providers = inByteOrder(group.providers).map(
    ([name, { source, version }]) =>
      [name, `{\nsource = ${quoteString(source)}\nversion = ${quoteString(version)}\n}`] as const,
  )
  return printBlock(
    'terraform',
    [],
    [
      ['required_version', quoteString(REQUIRED_TERRAFORM)],
      '',
      printBlock('required_providers', [], providers).trimEnd(),
    ],
  )
}

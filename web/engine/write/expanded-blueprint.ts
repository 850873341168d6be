import { entriesOf, type SettingValue } from '../blueprint/setting-value.ts'
import { isPlainList, isPlainMap, type PlainValue } from '../document/emit-value.ts'
import { comparePrintedKeys } from '../document/print-key-order.ts'
import { printYaml } from '../document/print-yaml.ts'
import type {
  Expanded,
  ExpandedBackend,
  ExpandedGroup,
  ExpandedModule,
  ExpandedOutput,
  ExpandedProvider,
  ExpandedValidator,
} from '../expand/expanded.ts'
import { toFloat64 } from '../hcl/big-float-text.ts'
import { formatExpression } from '../hcl/format-expression.ts'
import type { Value } from '../hcl/value.ts'
import { yamlHeading } from './file-heading.ts'
import type { WriteSetting } from './write-setting.ts'

/** Where gcluster looks for it again, from the deployment folder. */
export const EXPANDED_BLUEPRINT = '.ghpc/artifacts/expanded_blueprint.yaml'

const levels = { ERROR: 0, WARNING: 1, IGNORE: 2 } as const

/**
 * The text of `expanded_blueprint.yaml`: keys of the fixed form in the toolkit's order, keys of
 * dictionaries sorted, expressions as `((…))` (`pkg/config/yaml.go`, `MarshalYAML`).
 */
export function printExpandedBlueprint(expanded: Expanded, setting: WriteSetting): string {
  const tree = mapOf([
    ['blueprint_name', expanded.blueprintName],
    ['validators', listUnlessEmpty(expanded.validators.map(validatorTree))],
    ['validation_level', levels[expanded.validationLevel] || undefined],
    ['vars', dictTree([...expanded.variables].map(([name, { value }]) => [name, value]))],
    ['deployment_groups', expanded.groups.map(groupTree)],
    ['terraform_backend_defaults', backendTree(expanded.backendDefaults)],
    ['terraform_providers', providersUnlessEmpty(expanded.providers)],
    ['toolkit_modules_url', expanded.toolkitModules?.url],
    ['toolkit_modules_version', expanded.toolkitModules?.version],
  ])
  return yamlHeading(setting) + printYaml(tree)
}

function validatorTree({ name, inputs, skip }: ExpandedValidator): PlainValue {
  return mapOf([
    ['validator', name],
    ['inputs', dictUnlessEmpty(inputs)],
    ['skip', skip || undefined],
  ])
}

function groupTree(group: ExpandedGroup): PlainValue {
  return mapOf([
    ['group', group.name],
    ['terraform_backend', backendTree(group.backend)],
    ['terraform_providers', providersUnlessEmpty(group.providers)],
    ['modules', group.modules.map(moduleTree)],
  ])
}

function moduleTree(module: ExpandedModule): PlainValue {
  const settings = [...module.settings].map(([name, { value }]) => [name, value] as const)
  return mapOf([
    ['source', module.source],
    ['kind', module.kind],
    ['id', module.id],
    ['use', listUnlessEmpty(module.uses.map(({ item }) => item.text))],
    ['outputs', listUnlessEmpty(module.outputs.map(outputTree))],
    ['settings', settings.length > 0 ? dictTree(settings) : undefined],
    ...[...module.written.oldFields].map(([name, value]) => [name, sortKeys(value)] as const),
  ])
}

/** Keys at every level in the order in which yaml.v3 writes those of a map. */
function sortKeys(value: PlainValue): PlainValue {
  if (isPlainMap(value)) {
    return sorted([...value].map(([key, part]) => [key, sortKeys(part)]))
  }
  return isPlainList(value) ? value.map(sortKeys) : value
}

function outputTree({ name, description, sensitive }: ExpandedOutput): PlainValue {
  return mapOf([
    ['name', name],
    ['description', description || undefined],
    ['sensitive', sensitive || undefined],
  ])
}

function backendTree(backend: ExpandedBackend | undefined): PlainValue | undefined {
  if (backend === undefined) return undefined
  return mapOf([
    ['type', backend.type],
    ['configuration', dictUnlessEmpty(backend.configuration) ?? new Map()],
  ])
}

function providersUnlessEmpty(
  providers: ReadonlyMap<string, ExpandedProvider> | undefined,
): PlainValue | undefined {
  if (providers === undefined || providers.size === 0) return undefined
  return sorted(
    [...providers].map(([name, { source, version, configuration }]) => [
      name,
      mapOf([
        ['source', source],
        ['version', version],
        ['configuration', dictUnlessEmpty(configuration) ?? new Map()],
      ]),
    ]),
  )
}

/** Entries without a value are left out. */
function mapOf(entries: readonly (readonly [string, PlainValue | undefined])[]): PlainValue {
  return new Map(
    entries.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}

function listUnlessEmpty(items: readonly PlainValue[]): PlainValue | undefined {
  return items.length > 0 ? items : undefined
}

function dictUnlessEmpty(dict: ReadonlyMap<string, SettingValue>): PlainValue | undefined {
  return dict.size > 0 ? dictTree([...dict]) : undefined
}

function dictTree(entries: readonly (readonly [string, SettingValue])[]): PlainValue {
  return sorted(entries.map(([key, value]) => [key, settingTree(value)]))
}

function sorted(entries: readonly (readonly [string, PlainValue])[]): PlainValue {
  return new Map([...entries].sort(([a], [b]) => comparePrintedKeys(a, b)))
}

function settingTree(value: SettingValue): PlainValue {
  switch (value.kind) {
    case 'expression':
      // The ids that a `use` brings in are not in NFC as the author's texts are; all texts here are.
      return `((${formatExpression(value.expression.text).normalize('NFC')}))`
    case 'list':
      return value.items.map(settingTree)
    case 'map':
      return dictTree([...entriesOf(value)])
    case 'literal':
      return literalTree(value.value)
  }
}

function literalTree(value: Value): PlainValue {
  switch (value.kind) {
    case 'string':
      return escapeLiteral(value.value)
    case 'bool':
      return value.value
    case 'number':
      // The toolkit takes numbers through JSON, so digits beyond 64 bits get lost there.
      return toFloat64(value.value)
    case 'list':
    case 'set':
    case 'tuple':
      return value.items.map(literalTree)
    case 'map':
    case 'object':
      return sorted([...value.entries].map(([key, entry]) => [key, literalTree(entry)]))
    default:
      return null
  }
}

/** Puts back the backslash of a text that would read as an expression. */
function escapeLiteral(text: string): string {
  if (text.startsWith('((') && text.endsWith('))')) return `\\${text}`
  return text.replaceAll('$(', '\\$(')
}

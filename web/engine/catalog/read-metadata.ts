import type { YamlNode } from '../document/tree.ts'
import { decodeFile } from './decode-file.ts'
import { LooseYaml } from './loose-yaml.ts'
import type { MetadataRule, ModuleMetadata } from './model.ts'
import type { ModuleFolder } from './module-folder.ts'
import { findUsualServices } from './usual-services.ts'

export type ReadMetadata = {
  /** Whether a `metadata.yaml` of the right form said it. */
  readonly isWritten: boolean
  readonly metadata: ModuleMetadata
  readonly writtenRules: readonly WrittenRule[]
  /** Undefined when the file gives no list. */
  readonly services: readonly string[] | undefined
}

/** An entry of `validators` with its own words. */
export type WrittenRule = {
  readonly validator: string
  readonly level: string
  readonly errorMessage: string
  readonly inputs: ReadonlyMap<string, unknown>
}

const noMetadata: ModuleMetadata = {
  injectModuleId: undefined,
  hasToBeUsed: false,
  deprecationDate: undefined,
  alternativeModule: undefined,
  rules: [],
}

/**
 * What a module's `metadata.yaml` says (`pkg/modulereader/metadata.go`). A missing file and one
 * with anything of the wrong shape count as saying nothing, without a message, as for the toolkit:
 * the services are then those that it holds for the module's path, if any.
 */
export function readMetadataOf(folder: ModuleFolder, path: string): ReadMetadata {
  const file = folder.get('metadata.yaml')
  const text = file === undefined ? undefined : decodeFile(file)
  const read = text === undefined ? undefined : readMetadata(text)
  const services = findUsualServices(path)
  return read ?? { isWritten: false, metadata: noMetadata, writtenRules: [], services }
}

function readMetadata(text: string): ReadMetadata | undefined {
  const yaml = new LooseYaml()
  const root = yaml.read(text)
  const spec = yaml.entriesOf(root.get('spec')?.value)
  const requirements = yaml.entriesOf(spec.get('requirements')?.value)
  const services = yaml.itemsOf(requirements.get('services')?.value)
  const ghpc = yaml.entriesOf(root.get('ghpc')?.value)
  const textAt = (name: string) => yaml.textOf(ghpc.get(name)?.value) || undefined
  const rules = yaml.itemsOf(ghpc.get('validators')?.value) ?? []
  const writtenRules = rules.map((item) => readRule(item, yaml))
  const read: ReadMetadata = {
    isWritten: true,
    writtenRules,
    metadata: {
      injectModuleId: textAt('inject_module_id'),
      hasToBeUsed: yaml.flagOf(ghpc.get('has_to_be_used')?.value),
      deprecationDate: textAt('deprecation_date'),
      alternativeModule: textAt('alternative_module'),
      rules: writtenRules.map(toRule),
    },
    services: services?.map((service) => yaml.textOf(service)),
  }
  return yaml.fits ? read : undefined
}

function readRule(node: YamlNode, yaml: LooseYaml): WrittenRule {
  const rule = yaml.entriesOf(node)
  const inputs = yaml.entriesOf(rule.get('inputs')?.value)
  return {
    validator: yaml.textOf(rule.get('validator')?.value),
    level: yaml.textOf(rule.get('level')?.value),
    errorMessage: yaml.textOf(rule.get('error_message')?.value),
    inputs: new Map([...inputs].map(([name, { value }]) => [name, yaml.plainOf(value)])),
  }
}

/** Every level but `warning` means an error. */
function toRule({ validator, level, inputs }: WrittenRule): MetadataRule {
  return { validator, level: level === 'warning' ? 'warning' : 'error', inputs }
}

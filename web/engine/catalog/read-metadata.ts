import type { YamlNode } from '../document/tree.ts'
import { LooseYaml } from './loose-yaml.ts'
import type { MetadataRule, ModuleMetadata } from './model.ts'

export type ReadMetadata = {
  readonly metadata: ModuleMetadata
  readonly requiredApis: readonly string[]
}

const noMetadata: ReadMetadata = {
  metadata: {
    injectModuleId: undefined,
    hasToBeUsed: false,
    deprecationDate: undefined,
    alternativeModule: undefined,
    rules: [],
  },
  requiredApis: [],
}

/**
 * What a module's `metadata.yaml` says (`pkg/modulereader/metadata.go`). A missing file and one
 * with anything of the wrong shape count as saying nothing, without a message, as for the toolkit.
 */
export function readMetadata(text: string | undefined): ReadMetadata {
  if (text === undefined) return noMetadata
  const yaml = new LooseYaml()
  const root = yaml.read(text)
  const spec = yaml.entriesOf(root.get('spec')?.value)
  const requirements = yaml.entriesOf(spec.get('requirements')?.value)
  const services = yaml.itemsOf(requirements.get('services')?.value) ?? []
  const ghpc = yaml.entriesOf(root.get('ghpc')?.value)
  const textAt = (name: string) => yaml.textOf(ghpc.get(name)?.value) || undefined
  const read: ReadMetadata = {
    metadata: {
      injectModuleId: textAt('inject_module_id'),
      hasToBeUsed: yaml.flagOf(ghpc.get('has_to_be_used')?.value),
      deprecationDate: textAt('deprecation_date'),
      alternativeModule: textAt('alternative_module'),
      rules: (yaml.itemsOf(ghpc.get('validators')?.value) ?? []).map((item) =>
        readRule(item, yaml),
      ),
    },
    requiredApis: services.map((service) => yaml.textOf(service)),
  }
  return yaml.fits ? read : noMetadata
}

function readRule(node: YamlNode, yaml: LooseYaml): MetadataRule {
  const rule = yaml.entriesOf(node)
  yaml.textOf(rule.get('error_message')?.value)
  const inputs = yaml.entriesOf(rule.get('inputs')?.value)
  return {
    validator: yaml.textOf(rule.get('validator')?.value),
    level: yaml.textOf(rule.get('level')?.value) === 'warning' ? 'warning' : 'error',
    inputs: new Map([...inputs].map(([name, { value }]) => [name, yaml.plainOf(value)])),
  }
}

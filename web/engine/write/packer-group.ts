import { readModuleSource } from '../blueprint/module-source.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import { crossGroupReferences, isOtherGroup } from '../expand/cross-group.ts'
import type { Expanded, ExpandedGroup, ExpandedModule } from '../expand/expanded.ts'
import type { Value } from '../hcl/value.ts'
import { copyModule, givenFilesOf } from './copy-module.ts'
import { customImageFiles } from './custom-image.ts'
import { deploymentSource } from './deployment-source.ts'
import { evaluateForFile } from './evaluate-for-file.ts'
import type { GeneratedFile } from './generated-file.ts'
import { hclFile, printAssignments } from './terraform-group.ts'
import type { WriteSetting } from './write-setting.ts'

const CUSTOM_IMAGE = 'modules/packer/custom-image'

/**
 * A Packer group: its values, and its module's files or, for the toolkit's image module, a template of ours
 * (`pkg/modulewriter/packerwriter.go`). Settings that refer to other groups are missing from the
 * values on purpose: they are handed over once those groups are deployed.
 */
export function writePackerGroup(
  group: ExpandedGroup,
  expanded: Expanded,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const module = group.modules[0]
  if (module === undefined) return []
  const folder = packerRunFolder(group, module)
  const values = new Map<string, Value>()
  for (const [name, { value }] of module.settings) {
    if (refersToOtherGroup(module, name, expanded)) continue
    const evaluated = evaluateForFile(value, expanded, setting)
    if (evaluated !== undefined) values.set(name, evaluated)
  }
  return [
    ...templateOf(module, folder, setting),
    hclFile(`${folder}/defaults.auto.pkrvars.hcl`, printAssignments(values), setting),
  ]
}

/** The folder in which Packer runs, from the deployment folder. */
export function packerRunFolder(group: ExpandedGroup, module: ExpandedModule): string {
  return `${group.name}/${deploymentSource(module)}`
}

/** Names of the settings that wait for earlier groups. */
export function handedOverSettings(module: ExpandedModule, expanded: Expanded): readonly string[] {
  if (crossGroupReferences(module, expanded).size === 0) return []
  return [...module.settings.keys()].filter((name) => refersToOtherGroup(module, name, expanded))
}

function refersToOtherGroup(module: ExpandedModule, name: string, expanded: Expanded): boolean {
  const setting = module.settings.get(name)
  if (setting === undefined) return false
  return referencesIn(setting.value).some(
    (reference) => reference.kind === 'module' && isOtherGroup(reference, module, expanded),
  )
}

function templateOf(
  module: ExpandedModule,
  folder: string,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const { facts, written } = module
  const given = givenFilesOf(module)
  if (given !== undefined) return copyModule(module, given, folder, setting)
  if (readModuleSource(module.source).toolkitPath === CUSTOM_IMAGE && facts.kind === 'known') {
    return customImageFiles(facts.module, folder, setting)
  }
  setting.collector.add({
    code: 'export-packer-template',
    severity: 'error',
    span: written.source?.span ?? written.span,
    args: { source: module.source },
    nodes: [module.id],
  })
  return []
}

import { printSetting } from '../blueprint/print-setting.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import {
  crossGroupName,
  crossGroupReferences,
  crossGroupReferencesOf,
  printWithInputs,
} from '../expand/cross-group.ts'
import type {
  Expanded,
  ExpandedGroup,
  ExpandedModule,
  OutputReference,
} from '../expand/expanded.ts'
import type { Value } from '../hcl/value.ts'
import { compareBytes } from '../text/byte-order.ts'
import { evaluatedVariable } from './evaluate-for-file.ts'
import { type GeneratedFile, scriptFile } from './generated-file.ts'
import { handedOverSettings, packerRunFolder } from './packer-group.ts'
import { printBlock } from './print-block.ts'
import { productVersion } from './product.ts'
import { quoteShellWord } from './quote-shell-word.ts'
import { neededPrograms } from './script-checks.ts'
import commonText from './scripts/common.sh?raw'
import deployText from './scripts/deploy.sh?raw'
import deployEnd from './scripts/deploy-end.sh?raw'
import destroyText from './scripts/destroy.sh?raw'
import destroyEnd from './scripts/destroy-end.sh?raw'
import { hclFile, printAssignments } from './terraform-group.ts'
import type { WriteSetting } from './write-setting.ts'

/**
 * deploy.sh and destroy.sh: fixed functions around a part that names this deployment's groups, and
 * for each Packer group that takes values from earlier ones the Terraform root that works them out.
 */
export function writeScripts(expanded: Expanded, setting: WriteSetting): readonly GeneratedFile[] {
  const head = `#!/bin/sh\n# Written by Cyanotype ${productVersion}.\n`
  const names = expanded.groups.map(({ name }) => name)
  const { groups } = expanded
  return [
    scriptFile(
      'deploy.sh',
      [
        head,
        commonText,
        `\ngroups=${quoteShellWord(names.join(' '))}\n`,
        deployText,
        printChecks(expanded),
        printCases('deploy_group', groups, (group) => deployCommands(group, expanded)),
        deployEnd,
      ].join(''),
    ),
    scriptFile(
      'destroy.sh',
      [
        head,
        commonText,
        `\ngroups=${quoteShellWord(names.toReversed().join(' '))}\n`,
        destroyText,
        printCases('destroy_group', groups, (group) => destroyCommands(group, expanded)),
        destroyEnd,
      ].join(''),
    ),
    ...groups.flatMap((group) => writeHandOver(group, expanded, setting)),
  ]
}

function printChecks(expanded: Expanded): string {
  const { groups } = expanded
  const packer = groups.some(({ kind }) => kind === 'packer')
  const files = groups.flatMap((group) => {
    const module = group.modules[0]
    if (group.kind === 'terraform') return [`${group.name}/main.tf`]
    return module === undefined
      ? []
      : [`${packerRunFolder(group, module)}/defaults.auto.pkrvars.hcl`]
  })
  const lines = [
    'check_version terraform 1.12.2',
    ...(packer ? ['check_version packer 1.15.3'] : []),
    ...neededPrograms(expanded).map((program) => `needs ${program}`),
    ...files.map((file) => `check_file ${quoteShellWord(file)}`),
  ]
  return `\ncheck_everything() {\n${indent(lines)}\n}\n`
}

function printCases(
  name: string,
  groups: readonly ExpandedGroup[],
  commandsOf: (group: ExpandedGroup) => readonly string[],
): string {
  const cases = groups.map(
    (group) =>
      `  ${quoteShellWord(group.name)})\n  ${indent(commandsOf(group)).replaceAll('\n', '\n  ')}\n    ;;`,
  )
  return `\n${name}() {\n  case $1 in\n${cases.join('\n')}\n  esac\n}\n`
}

function indent(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n')
}

function deployCommands(group: ExpandedGroup, expanded: Expanded): readonly string[] {
  const name = quoteShellWord(group.name)
  const module = group.modules[0]
  if (group.kind === 'packer' && module !== undefined) {
    const folder = quoteShellWord(packerRunFolder(group, module))
    const handedOver = handedOverSettings(module, expanded)
    const inputs = crossGroupReferences(module, expanded)
    return [
      ...(handedOver.length === 0
        ? []
        : [
            'begin_inputs',
            ...addInputs(inputs, expanded),
            ['hand_over_packer', name, folder, quoteShellWord(module.id), ...handedOver].join(' '),
          ]),
      `deploy_packer ${name} ${folder} ${quoteShellWord(manifestFile(module))}`,
    ]
  }
  const outputs = group.modules.flatMap((owner) =>
    owner.outputs.map((output) => crossGroupName({ id: owner.id, output: output.name })),
  )
  return [
    ...terraformInputs(group, expanded),
    ['deploy_terraform', name, ...outputs.map(quoteShellWord)].join(' '),
  ]
}

function destroyCommands(group: ExpandedGroup, expanded: Expanded): readonly string[] {
  const module = group.modules[0]
  if (group.kind === 'packer' && module !== undefined) {
    const manifest = `${packerRunFolder(group, module)}/${manifestFile(module)}`
    const project = textOf(expanded.variables.get('project_id')?.evaluated)
    return [`destroy_packer ${quoteShellWord(manifest)} ${quoteShellWord(project)}`]
  }
  return [...terraformInputs(group, expanded), `destroy_terraform ${quoteShellWord(group.name)}`]
}

/** gcluster's own name for the file of inputs, so that both can go on where the other stopped. */
function terraformInputs(group: ExpandedGroup, expanded: Expanded): readonly string[] {
  const inputs = crossGroupReferencesOf(group, expanded)
  if (inputs.size === 0) return []
  const file = `${group.name}/${group.name}_inputs.auto.tfvars`
  return ['begin_inputs', ...addInputs(inputs, expanded), `end_inputs ${quoteShellWord(file)}`]
}

/** One line for each earlier group, with the outputs that are taken from it. */
function addInputs(
  inputs: ReadonlyMap<string, OutputReference>,
  expanded: Expanded,
): readonly string[] {
  const byGroup = new Map<string, string[]>()
  for (const [name, { id }] of inputs) {
    const giver = expanded.modules.get(id)?.group
    if (giver === undefined) continue
    byGroup.set(giver, [...(byGroup.get(giver) ?? []), name])
  }
  return [...byGroup].map(([giver, names]) =>
    ['add_inputs', giver, ...names.sort(compareBytes)].map(quoteShellWord).join(' '),
  )
}

/** Where the build writes what it made; only a literal setting changes the usual name. */
function manifestFile(module: ExpandedModule): string {
  const value = module.settings.get('manifest_file')?.value
  return value?.kind === 'literal' && value.value.kind === 'string'
    ? value.value.value
    : 'packer-manifest.json'
}

function textOf(evaluated: { known: true; value: Value } | { known: false } | undefined): string {
  return evaluated?.known === true && evaluated.value.kind === 'string'
    ? evaluated.value.value
    : 'PROJECT'
}

/**
 * The Terraform root, without any provider, whose outputs are the Packer settings that refer to
 * earlier groups. gcluster evaluates them itself; a script has Terraform for that.
 */
function writeHandOver(
  group: ExpandedGroup,
  expanded: Expanded,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const module = group.modules[0]
  if (group.kind !== 'packer' || module === undefined) return []
  const names = handedOverSettings(module, expanded)
  if (names.length === 0) return []
  const inputs = crossGroupReferences(module, expanded)
  const variables = new Map<string, Value>()
  const outputs = names.map((name) => {
    const value = module.settings.get(name)?.value
    if (value === undefined) throw new Error(`${name} is handed over and not set`)
    for (const reference of referencesIn(value)) {
      if (reference.kind !== 'variable') continue
      const evaluated = evaluatedVariable(reference.name, expanded, setting)
      if (evaluated !== undefined) variables.set(reference.name, evaluated)
    }
    return printBlock(
      'output',
      [name],
      [
        ['value', printSetting(value, (expression) => printWithInputs(expression, inputs))],
        ['sensitive', 'true'],
      ],
    )
  })
  const declared = [...inputs.keys(), ...variables.keys()]
    .sort(compareBytes)
    .map((name) => printBlock('variable', [name], [['type', 'any']]))
  const folder = `.ghpc/cyanotype/${group.name}`
  return [
    hclFile(`${folder}/main.tf`, [...declared, ...outputs], setting),
    hclFile(`${folder}/terraform.tfvars`, printAssignments(variables), setting),
  ]
}

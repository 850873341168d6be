import type { Intent } from '../../engine/blueprint/intent.ts'
import { addGroupOf, freshCopies, renameModule } from './plain-modules.ts'
import {
  groupOf,
  groupsOf,
  isPacker,
  modulesOf,
  type PlainGroup,
  type PlainProject,
  unused,
  varsOf,
} from './plain-project.ts'
import {
  asList,
  asMap,
  copyPlain,
  insert,
  map,
  type PlainMap,
  put,
  string,
  textOf,
  written,
} from './plain-value.ts'

/** What a text to paste says. */
export type PasteSample = {
  readonly text: string
  readonly groups?: readonly PlainMap[]
  readonly modules?: readonly PlainMap[]
  readonly vars?: PlainMap
}

const module = (id: string, source: string, more: readonly (readonly [string, PlainMap])[] = []) =>
  map([['id', string(id)], ['source', string(source)], ...more])

const vpc = module('pasted', 'modules/network/vpc')
const settings = map([
  ['text', string('on $(pasted.network_id) in $(vars.zone)')],
  ['name', string('$(vars.pasted_name)')],
])
const machine = map([
  ['id', string('pasted-vm')],
  ['source', string('modules/compute/vm-instance')],
  ['use', ['string:pasted']],
  ['settings', settings],
])
const image = map([
  ['id', string('pasted-image')],
  ['source', string('modules/packer/custom-image')],
  ['kind', string('packer')],
  ['use', ['string:pasted']],
])

const machineText = `id: pasted-vm
source: modules/compute/vm-instance
use: [pasted]
settings:
  # a comment
  text: on $(pasted.network_id) in $(vars.zone)
  name: $(vars.pasted_name)`
const vpcText = 'id: pasted\nsource: modules/network/vpc'
const item = (text: string): string => `- ${text.replaceAll('\n', '\n  ')}\n`
const indent = (text: string, by: string): string => text.replace(/^(?=.)/gm, by)

const oneGroup = `group: pasted-group
modules:
${item(vpcText)}${item(machineText)}`

/** Texts in the forms that other tools, other files and this one put on the clipboard. */
export const pasteSamples: readonly PasteSample[] = [
  { text: vpcText, modules: [vpc] },
  { text: `${item(vpcText)}\n${item(machineText)}`, modules: [vpc, machine] },
  { text: indent(item(vpcText) + item(machineText), '    '), modules: [vpc, machine] },
  { text: indent(item(vpcText) + item(machineText), '    ').trimStart(), modules: [vpc, machine] },
  { text: `modules:\n${item(vpcText)}`, modules: [vpc] },
  { text: '[{id: pasted, source: modules/network/vpc}]', modules: [vpc] },
  {
    text: `${item(vpcText)}- id: pasted-image
  source: modules/packer/custom-image
  kind: packer
  use: [pasted]
`,
    modules: [vpc, image],
  },
  {
    text: oneGroup,
    groups: [
      map([
        ['group', string('pasted-group')],
        ['modules', [vpc, machine]],
      ]),
    ],
  },
  {
    text: `${item(oneGroup)}- group: pasted-second\n  modules: []\n`,
    groups: [
      map([
        ['group', string('pasted-group')],
        ['modules', [vpc, machine]],
      ]),
      map([
        ['group', string('pasted-second')],
        ['modules', []],
      ]),
    ],
  },
  {
    text: `blueprint_name: other
vars:
  pasted_name: a b # yours
  zone: elsewhere
deployment_groups:
${item(oneGroup)}`,
    groups: [
      map([
        ['group', string('pasted-group')],
        ['modules', [vpc, machine]],
      ]),
    ],
    vars: map([
      ['pasted_name', string('a b')],
      ['zone', string('elsewhere')],
    ]),
  },
]

type Paste = Extract<Intent, { readonly kind: 'paste-yaml' }>

/** What pasting means, on plain data. */
export function pasteYaml(project: PlainProject, intent: Paste): void {
  const sample = pasteSamples.find(({ text }) => text === intent.text)
  if (sample === undefined) throw new Error('not a sample')
  const group = intent.group === undefined ? undefined : groupOf(project, intent.group)
  if (sample.groups !== undefined) pasteGroups(project, sample, sample.groups, group)
  else pasteModules(project, freshCopies(project, sample.modules ?? []), group, intent)
}

function pasteGroups(
  project: PlainProject,
  { vars }: PasteSample,
  groups: readonly PlainMap[],
  behind: PlainGroup | undefined,
): void {
  const copies = groups.map((group) => copyPlain(group))
  const alone = {
    ...project,
    blueprint: map([['deployment_groups', copies]]),
    deployment: undefined,
  }
  const there = modulesOf(project).map(({ id }) => id)
  const ids = new Set(['vars', ...there, ...modulesOf(alone).map(({ id }) => id)])
  for (const { id } of modulesOf(alone)) {
    if (!there.includes(id)) continue
    const newId = unused(id, ids)
    ids.add(newId)
    renameModule(alone, { id, newId })
  }
  const taken = groupsOf(project).map(({ name }) => name)
  const names = new Set([...taken, ...groupsOf(alone).map(({ name }) => name)])
  for (const { name, value } of groupsOf(alone)) {
    if (!taken.includes(name)) continue
    const newName = unused(name, names)
    names.add(newName)
    value.set('group', string(newName))
  }
  copies.forEach((copy, index) => {
    const at = behind === undefined ? 'last' : behind.index + 1 + index
    insert(project.blueprint, ['deployment_groups'], at, copy)
  })
  for (const [name, value] of vars ?? []) {
    if (!varsOf(project.blueprint).has(name)) put(project.blueprint, ['vars', name], value)
  }
}

function pasteModules(
  project: PlainProject,
  modules: readonly PlainMap[],
  wanted: PlainGroup | undefined,
  { place }: Paste,
): void {
  const target = wanted ?? lastForModules(project)
  if (target === undefined) {
    addGroupOf(project, 'last', unused('primary', groupNames(project)), [])
  }
  const group = target ?? groupsOf(project).at(-1)
  if (group === undefined) throw new Error('no group')
  const list = asList(group.value.get('modules'))
  const start = place === 'last' || target === undefined ? undefined : written(list, place)
  let taken = list.filter((item) => item !== null).length
  let count = 0
  let groups = 0
  for (const module of modules) {
    if (textOf(module.get('kind')) === 'packer' && (taken > 0 || modules.length > 1)) {
      const name = unused(textOf(module.get('id')), groupNames(project))
      addGroupOf(project, group.index + ++groups, name, [module])
      continue
    }
    const at = start === undefined ? 'last' : start + count
    insert(project.blueprint, ['deployment_groups', group.index, 'modules'], at, module)
    count++
    taken++
  }
}

function groupNames(project: PlainProject): readonly string[] {
  return groupsOf(project).map(({ name }) => name)
}

function lastForModules(project: PlainProject): PlainGroup | undefined {
  const builders = new Set(
    modulesOf(project)
      .filter(isPacker)
      .map(({ group }) => group),
  )
  return groupsOf(project).findLast(({ index }) => !builders.has(index))
}

export function isPackerGroup({ value }: PlainGroup): boolean {
  return asList(value.get('modules')).some((item) => textOf(asMap(item)?.get('kind')) === 'packer')
}

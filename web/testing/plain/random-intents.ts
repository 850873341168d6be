import type { Intent, ListPlace, NamedValue } from '../../engine/blueprint/intent.ts'
import type { YamlDocument } from '../../engine/document/document.ts'
import type { Chance } from '../chance.ts'
import { spotsOf } from '../random-edits.ts'
import { escapeSamples } from './escape-samples.ts'
import type { PointedAt } from './plain-commands.ts'
import { outputsOf } from './plain-modules.ts'
import { pasteSamples } from './plain-paste.ts'
import {
  groupsOf,
  modulesOf,
  type PlainModule,
  type PlainProject,
  varsOf,
} from './plain-project.ts'
import { asList, asMap, at, type PlainMap, textOf } from './plain-value.ts'
import { nastyTexts, typedTexts } from './typed-samples.ts'

export type Drawn = { readonly intent: Intent; readonly pointed?: PointedAt }

/** What intents are drawn from: the project as data and as text. */
export type Ground = {
  readonly project: PlainProject
  readonly document: YamlDocument
  readonly deploymentDocument: YamlDocument | undefined
}

export type Kind = Intent['kind']
type Draw = (chance: Chance, ground: Ground) => Intent | Drawn | undefined

/** An intent of a kind that fits the project more often than not; undefined where none can. */
export function drawIntent(chance: Chance, kind: Kind, ground: Ground): Drawn | undefined {
  const drawn = draws[kind](chance, ground)
  return drawn === undefined || 'intent' in drawn ? drawn : { intent: drawn }
}

const sources = [
  'modules/network/vpc',
  'modules/compute/vm-instance',
  'modules/packer/custom-image',
  './mine',
  'github.com/org/repo//folder?ref=v1',
]

function one<Item>(chance: Chance, items: readonly Item[]): Item | undefined {
  return items.length === 0 ? undefined : chance.pick(items)
}

/** Modules that an id names without doubt. */
function named({ project }: Ground): readonly PlainModule[] {
  const modules = modulesOf(project)
  return modules.filter(
    ({ id }) => id !== '' && modules.filter((other) => other.id === id).length === 1,
  )
}

function moduleId(chance: Chance, ground: Ground): string {
  return one(chance, named(ground))?.id ?? 'none'
}

function groupName(chance: Chance, { project }: Ground): string {
  const names = groupsOf(project).map(({ name }) => name)
  return (
    one(
      chance,
      names.filter((name) => name !== '' && names.indexOf(name) === names.lastIndexOf(name)),
    ) ?? 'none'
  )
}

/** Mostly a fair name, at times one that is hard to write. */
function newName(chance: Chance): string {
  return chance.below(4) === 0 ? chance.pick(nastyTexts) : `new_${chance.below(1000)}`
}

function place(chance: Chance, count: number): ListPlace {
  return chance.below(3) === 0 ? 'last' : chance.below(count + 1)
}

function countIn({ project }: Ground, name: string): number {
  const group = groupsOf(project).find((one) => one.name === name)
  return asList(group?.value.get('modules')).filter((item) => item !== null).length
}

function several(chance: Chance, ground: Ground): readonly string[] {
  const ids = named(ground).map(({ id }) => id)
  return ids.filter(() => chance.below(ids.length) < 2)
}

function settingName(chance: Chance, module: PlainModule | undefined): string {
  const all = [...(asMap(module?.value.get('settings'))?.keys() ?? [])]
  const names = all.filter((name) => name !== '<<')
  return one(chance, names) ?? 'none'
}

function variable(chance: Chance, file: PlainMap | undefined): string {
  return one(chance, [...varsOf(file).keys()]) ?? 'none'
}

function which(chance: Chance, { project }: Ground): 'blueprint' | 'deployment' {
  return project.deployment !== undefined && chance.below(3) === 0 ? 'deployment' : 'blueprint'
}

function namedValues(chance: Chance, old: readonly string[]): readonly NamedValue[] {
  const names = [...new Set(['bucket', 'prefix', newName(chance), ...old])]
  return names
    .filter(() => chance.below(2) === 0)
    .map((name) => ({ name, value: chance.below(4) === 0 ? undefined : chance.pick(typedTexts) }))
}

function groupOrNone(chance: Chance, ground: Ground): string | undefined {
  return chance.below(2) === 0 ? undefined : groupName(chance, ground)
}

function providers({ project }: Ground, group: string | undefined): readonly string[] {
  const holder =
    group === undefined
      ? project.blueprint
      : groupsOf(project).find(({ name }) => name === group)?.value
  return [...(asMap(holder?.get('terraform_providers'))?.keys() ?? [])]
}

/** A scalar of the text that is no key, with the way to it. */
function spot(chance: Chance, ground: Ground) {
  const file = which(chance, ground)
  const document = file === 'blueprint' ? ground.document : ground.deploymentDocument
  const found = document === undefined ? undefined : one(chance, spotsOf(document))
  return found === undefined ? undefined : { file, ...found }
}

const draws: { readonly [One in Kind]: Draw } = {
  'add-module': (chance, ground) => {
    const group = groupName(chance, ground)
    return {
      kind: 'add-module',
      source: chance.pick(sources),
      group,
      place: place(chance, countIn(ground, group)),
      ...(chance.below(2) === 0 ? {} : { id: newName(chance) }),
      ...(chance.below(2) === 0 ? {} : { use: several(chance, ground) }),
    }
  },
  'remove-modules': (chance, ground) => {
    const ids = several(chance, ground).slice(0, 2)
    return ids.length === 0 ? undefined : { kind: 'remove-modules', ids }
  },
  'move-module': (chance, ground) => {
    const group = groupName(chance, ground)
    const id = moduleId(chance, ground)
    return { kind: 'move-module', id, group, place: place(chance, countIn(ground, group)) }
  },
  'move-modules': (chance, ground) => {
    const group = groupName(chance, ground)
    const ids = several(chance, ground)
    return { kind: 'move-modules', ids, group, place: place(chance, countIn(ground, group)) }
  },
  'duplicate-module': (chance, ground) => ({
    kind: 'duplicate-module',
    id: moduleId(chance, ground),
  }),
  'duplicate-modules': (chance, ground) => {
    const ids = several(chance, ground)
    return ids.length === 0 ? undefined : { kind: 'duplicate-modules', ids }
  },
  'rename-module': (chance, ground) => ({
    kind: 'rename-module',
    id: moduleId(chance, ground),
    newId: newName(chance),
  }),
  connect: (chance, ground) => ({
    kind: 'connect',
    consumer: moduleId(chance, ground),
    used: moduleId(chance, ground),
  }),
  disconnect: (chance, ground) => {
    const used = useOf(chance, ground)
    return used && { kind: 'disconnect', ...used }
  },
  'reorder-use': (chance, ground) => {
    const used = useOf(chance, ground)
    return used && { kind: 'reorder-use', ...used, place: place(chance, used.count) }
  },
  'pass-output': (chance, ground) => {
    const to = one(chance, named(ground))
    if (to === undefined) return undefined
    return {
      kind: 'pass-output',
      from: moduleId(chance, ground),
      output: chance.pick(['network_id', 'name', 'list-of']),
      to: to.id,
      setting: chance.below(2) === 0 ? settingName(chance, to) : newName(chance),
      how: chance.pick(['set', 'append'] as const),
    }
  },
  'set-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = chance.below(2) === 0 ? settingName(chance, module) : newName(chance)
    const shell = { kind: 'text', text: chance.pick([...escapeSamples.keys()]) } as const
    const value = chance.below(4) === 0 ? shell : chance.pick(typedTexts)
    return { kind: 'set-setting', id: module.id, name, value }
  },
  'unset-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    return module && { kind: 'unset-setting', id: module.id, name: settingName(chance, module) }
  },
  'rename-setting': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = settingName(chance, module)
    return { kind: 'rename-setting', id: module.id, name, newName: newName(chance) }
  },
  'change-part': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const name = settingName(chance, module)
    const value = asMap(module.value.get('settings'))?.get(name)
    const of = { kind: 'setting', id: module.id, name } as const
    const typed = chance.pick(typedTexts)
    if (Array.isArray(value) && value.length > 0) {
      const index = chance.below(value.length)
      const part = chance.pick<Extract<Intent, { kind: 'change-part' }>['change']>([
        { kind: 'set', value: typed },
        { kind: 'remove' },
      ])
      return { kind: 'change-part', of, path: [index], change: part }
    }
    const change = { kind: 'set', value: typed } as const
    return { kind: 'change-part', of, path: value instanceof Map ? [newName(chance)] : [], change }
  },
  'set-variable': (chance, ground) => {
    const file = which(chance, ground)
    const old = variable(
      chance,
      file === 'blueprint' ? ground.project.blueprint : ground.project.deployment,
    )
    const name = chance.below(2) === 0 ? old : newName(chance)
    return { kind: 'set-variable', name, value: chance.pick(typedTexts), file }
  },
  'unset-variable': (chance, ground) => {
    const file = which(chance, ground)
    const root = file === 'blueprint' ? ground.project.blueprint : ground.project.deployment
    return { kind: 'unset-variable', name: variable(chance, root), file }
  },
  'rename-variable': (chance, { project }) => ({
    kind: 'rename-variable',
    name: variable(chance, project.blueprint),
    newName: newName(chance),
  }),
  'extract-variable': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const proposed = chance.below(2) === 0 ? {} : { variable: newName(chance) }
    return {
      kind: 'extract-variable',
      id: module.id,
      name: settingName(chance, module),
      ...proposed,
    }
  },
  'inline-variable': (chance, ground) => {
    const name = variable(chance, ground.project.blueprint)
    const module = named(ground).find(({ value }) =>
      [...(asMap(value.get('settings'))?.values() ?? [])].includes(`string:$(vars.${name})`),
    )
    if (module === undefined || chance.below(2) === 0) return { kind: 'inline-variable', name }
    const setting =
      [...(asMap(module.value.get('settings')) ?? [])].find(
        ([, value]) => value === `string:$(vars.${name})`,
      )?.[0] ?? ''
    return { kind: 'inline-variable', name, at: { id: module.id, setting } }
  },
  'set-kind': (chance, ground) => ({
    kind: 'set-kind',
    id: moduleId(chance, ground),
    moduleKind: (['terraform', 'packer', undefined] as const)[chance.below(3)],
  }),
  'set-source': (chance, ground) => ({
    kind: 'set-source',
    id: moduleId(chance, ground),
    source: chance.below(3) === 0 ? chance.pick(nastyTexts) : chance.pick(sources),
  }),
  'add-group': (chance, { project }) => ({
    kind: 'add-group',
    name: newName(chance),
    place: place(chance, groupsOf(project).length),
  }),
  'remove-group': (chance, ground) => ({ kind: 'remove-group', name: groupName(chance, ground) }),
  'rename-group': (chance, ground) => ({
    kind: 'rename-group',
    name: groupName(chance, ground),
    newName: newName(chance),
  }),
  'move-group': (chance, ground) => ({
    kind: 'move-group',
    name: groupName(chance, ground),
    place: chance.below(groupsOf(ground.project).length + 1),
  }),
  'split-group': (chance, ground) => ({
    kind: 'split-group',
    id: moduleId(chance, ground),
    take: chance.pick(['module', 'rest'] as const),
    ...(chance.below(2) === 0 ? {} : { name: newName(chance) }),
  }),
  'set-blueprint-name': (chance) => ({ kind: 'set-blueprint-name', name: newName(chance) }),
  'set-backend': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const type = chance.below(4) === 0 ? newName(chance) : 'gcs'
    return { kind: 'set-backend', group, type, configuration: namedValues(chance, []) }
  },
  'unset-backend': (chance, ground) => ({
    kind: 'unset-backend',
    group: groupOrNone(chance, ground),
  }),
  'set-provider': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const name = one(chance, [...providers(ground, group), 'google', newName(chance)]) ?? ''
    return {
      kind: 'set-provider',
      group,
      name,
      ...(chance.below(2) === 0
        ? {}
        : { source: chance.pick(['hashicorp/google', newName(chance)]) }),
      ...(chance.below(2) === 0 ? {} : { version: chance.pick(['~> 6.0', newName(chance)]) }),
      configuration: namedValues(chance, []),
    }
  },
  'unset-provider': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    return { kind: 'unset-provider', group, name: one(chance, providers(ground, group)) ?? 'none' }
  },
  'set-validator': (chance, ground) => ({
    kind: 'set-validator',
    validator: validatorName(chance, ground),
    ...(chance.below(2) === 0 ? {} : { skip: chance.below(2) === 0 }),
    inputs: namedValues(chance, []),
  }),
  'unset-validator': (chance, ground) => ({
    kind: 'unset-validator',
    validator: validatorName(chance, ground),
  }),
  'skip-validator': (chance, ground) => ({
    kind: 'skip-validator',
    validator: validatorName(chance, ground),
  }),
  'set-output': (chance, ground) => {
    const module = one(chance, named(ground))
    if (module === undefined) return undefined
    const old = outputsOf(module).map(([, name]) => name)
    return {
      kind: 'set-output',
      id: module.id,
      output: one(chance, [...old, 'name', newName(chance)]) ?? '',
      ...(chance.below(2) === 0 ? {} : { description: chance.pick(nastyTexts) }),
      ...(chance.below(2) === 0 ? {} : { sensitive: chance.below(2) === 0 }),
    }
  },
  'unset-output': (chance, ground) => {
    const module = one(
      chance,
      named(ground).filter((one) => outputsOf(one).length > 0),
    )
    if (module === undefined) return undefined
    const output = one(chance, outputsOf(module))?.[1] ?? ''
    return { kind: 'unset-output', id: module.id, output }
  },
  'replace-scalar': (chance, ground) => {
    const found = spot(chance, ground)
    if (found?.node.kind !== 'scalar') return undefined
    const { file, node, path } = found
    const text = newName(chance)
    const span = { file, ...node.range }
    return { intent: { kind: 'replace-scalar', span, text }, pointed: { file, path, text } }
  },
  'escape-text': (chance, ground) => {
    const spots = spotsOf(ground.document).flatMap(({ node, path }) => {
      const text = node.kind === 'scalar' ? escapeSamples.get(node.text) : undefined
      return text === undefined ? [] : [{ node, path, text }]
    })
    const found = one(chance, spots)
    if (found === undefined) return undefined
    const { node, path, text } = found
    const span = { file: 'blueprint', ...node.range } as const
    return { intent: { kind: 'escape-text', span }, pointed: { file: 'blueprint', path, text } }
  },
  'set-value': (chance, ground) => {
    const found = spot(chance, ground)
    const value = chance.pick(typedTexts)
    return found && { kind: 'set-value', file: found.file, path: found.path, value }
  },
  'remove-value': (chance, ground) => {
    const found = spot(chance, ground)
    return found && { kind: 'remove-value', file: found.file, path: found.path }
  },
  acknowledge: (chance, ground) => ({
    kind: 'acknowledge',
    id: moduleId(chance, ground),
    code: 'packer-nat-unknown',
  }),
  'paste-yaml': (chance, ground) => {
    const group = groupOrNone(chance, ground)
    const count = group === undefined ? 0 : countIn(ground, group)
    const { text } = chance.pick(pasteSamples)
    return { kind: 'paste-yaml', text, group, place: place(chance, count) }
  },
  'add-image-build': (chance, ground) => {
    const plain = named(ground).filter(({ value }) => textOf(value.get('kind')) !== 'packer')
    const scripts = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    const network = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    const consumer = chance.below(2) === 0 ? undefined : one(chance, plain)?.id
    return {
      kind: 'add-image-build',
      baseImage: { family: 'debian-12', project: chance.pick(['debian-cloud', 'a: "b"']) },
      ...(scripts === undefined ? {} : { scripts }),
      network: network === undefined ? [] : [network],
      imageFamily: chance.pick(['mine', 'on', 'my-image']),
      ...(consumer === undefined ? {} : { consumers: [consumer] }),
    }
  },
  all: (chance, ground) => {
    const id = moduleId(chance, ground)
    const value = chance.pick(typedTexts)
    return {
      kind: 'all',
      label: 'Two at once',
      intents: [
        { kind: 'set-setting', id, name: 'first', value },
        { kind: 'rename-setting', id, name: 'first', newName: newName(chance) },
      ],
    }
  },
}

/** Every kind of intent there is. */
export const kinds: readonly Kind[] = Object.keys(draws) as Kind[]

/** The same with those more often that seldom find what they need. */
export const likelyKinds: readonly Kind[] = [
  ...kinds,
  ...Array.from({ length: 8 }, (): Kind => 'escape-text'),
  ...Array.from({ length: 2 }, (): Kind => 'rename-variable'),
]

function useOf(chance: Chance, ground: Ground) {
  const module = one(
    chance,
    named(ground).filter(({ value }) => asList(value.get('use')).some((item) => item !== null)),
  )
  const items = asList(module?.value.get('use')).filter((item) => item !== null)
  const item = one(chance, items)
  if (module === undefined || item === undefined) return undefined
  return { consumer: module.id, used: textOf(item), count: items.length }
}

function validatorName(chance: Chance, { project }: Ground): string {
  const old = asList(at(project.blueprint, ['validators'])).map((item) =>
    textOf(asMap(item)?.get('validator')),
  )
  return one(chance, [...old, 'test_apis_enabled', newName(chance)]) ?? ''
}

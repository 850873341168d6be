import type { Intent, ListPlace } from '../../engine/blueprint/intent.ts'
import { renameIn } from './plain-expressions.ts'
import {
  groupOf,
  groupsOf,
  isPacker,
  moduleOf,
  modulesOf,
  type PlainModule,
  type PlainProject,
  unused,
} from './plain-project.ts'
import {
  asList,
  asMap,
  copyPlain,
  drop,
  insert,
  map,
  type Plain,
  type PlainMap,
  put,
  type Step,
  string,
  textOf,
  written,
} from './plain-value.ts'

type Of<Kind extends Intent['kind']> = Extract<Intent, { readonly kind: Kind }>

/** What commands about modules mean, on plain data; each changes the project in place. */

export function addModule(project: PlainProject, intent: Of<'add-module'>): void {
  const { source, group: name, place, use = [] } = intent
  const folder = source.split('?')[0]?.split('/').at(-1) ?? ''
  const id = unused(intent.id ?? folder, ['vars', ...modulesOf(project).map((one) => one.id)])
  const packer = intent.moduleKind === 'packer' || /(^|\/)packer(\/|$)/.test(source)
  const module = map([
    ['id', string(id)],
    ['source', string(source)],
    ...(packer ? [['kind', string('packer')] as const] : []),
    ...(use.length > 0 ? [['use', use.map(string)] as const] : []),
  ])
  if (groupsOf(project).length === 0) {
    addGroupOf(project, 'last', name, [module])
    return
  }
  const group = groupOf(project, name)
  const list = asList(group.value.get('modules'))
  if (packer && list.some((item) => item !== null)) {
    addGroupOf(project, group.index + 1, freeGroup(project, id), [module])
    return
  }
  insertAt(project, ['deployment_groups', group.index, 'modules'], place, module)
}

export function freeGroup(project: PlainProject, wanted: string): string {
  return unused(
    wanted,
    groupsOf(project).map(({ name }) => name),
  )
}

export function addGroupOf(
  { blueprint }: PlainProject,
  index: number | 'last',
  name: string,
  modules: Plain[],
): void {
  const group = map([
    ['group', string(name)],
    ['modules', modules],
  ])
  insert(blueprint, ['deployment_groups'], index, group)
}

export function insertAt(
  { blueprint }: PlainProject,
  list: readonly Step[],
  place: ListPlace,
  value: Plain,
): void {
  const items = asList(list.reduce<Plain | undefined>(step, blueprint))
  insert(blueprint, list, place === 'last' ? place : written(items, place), value)
}

function step(here: Plain | undefined, name: Step): Plain | undefined {
  if (here instanceof Map) return here.get(String(name))
  return Array.isArray(here) ? here[Number(name)] : undefined
}

export function removeModules(project: PlainProject, { ids }: Of<'remove-modules'>): void {
  for (const module of modulesOf(project)) {
    if (!ids.includes(module.id)) dropUses(project, module, ids)
  }
  for (const id of ids) drop(project.blueprint, moduleOf(project, id).path)
}

export function dropUses(
  { blueprint }: PlainProject,
  { path, value }: PlainModule,
  used: readonly string[],
): void {
  const list = asList(value.get('use'))
  for (let index = list.length - 1; index >= 0; index--) {
    if (list[index] !== null && used.includes(textOf(list[index]))) {
      drop(blueprint, [...path, 'use', index])
    }
  }
}

export function moveModule(project: PlainProject, { id, group, place }: Of<'move-module'>): void {
  const target = groupOf(project, group).value
  const list = asList(target.get('modules'))
  moveTo(
    project,
    moduleOf(project, id).value,
    target,
    place === 'last' ? list.length : written(list, place),
  )
}

export function moveModules(
  project: PlainProject,
  { group, place, ids }: Omit<Of<'move-modules'>, 'kind'>,
): void {
  const moved = modulesOf(project).filter(({ id }) => ids.includes(id))
  const target = groupOf(project, group).value
  const live = asList(target.get('modules')).filter((item) => item !== null)
  const anchor = live
    .slice(place === 'last' ? live.length : place)
    .find((item) => !moved.some(({ value }) => value === item))
  for (const { value } of moved) {
    const list = asList(target.get('modules'))
    moveTo(project, value, target, anchor === undefined ? list.length : list.indexOf(anchor))
  }
}

/** Takes a module before the item at a position of a group's list. */
function moveTo(project: PlainProject, value: PlainMap, target: PlainMap, at: number): void {
  const { path } = modulesOf(project).find((one) => one.value === value) ?? moduleOf(project, '')
  const own = asList(target.get('modules')).indexOf(value)
  // Empty items keep their places where nothing moves.
  if (own >= 0 && (at === own || at === own + 1)) return
  const holder = map([['copy', value]])
  const list = ['deployment_groups', groupIndex(project, target), 'modules']
  insert(project.blueprint, list, at, holder)
  const shifted = own >= 0 && at <= own ? own + 1 : Number(path.at(-1))
  drop(project.blueprint, [...path.slice(0, -1), shifted])
  const now = asList(target.get('modules'))
  now[now.indexOf(holder)] = value
}

function groupIndex({ blueprint }: PlainProject, group: PlainMap): number {
  return asList(blueprint.get('deployment_groups')).indexOf(group)
}

/** Copies with names of their own, which they call each other by. */
export function freshCopies(
  project: PlainProject,
  originals: readonly PlainMap[],
): readonly PlainMap[] {
  const copies = originals.map((original) => copyPlain(original))
  const alone: PlainProject = {
    blueprint: map([
      [
        'deployment_groups',
        [
          map([
            ['group', string('copies')],
            ['modules', copies],
          ]),
        ],
      ],
    ]),
    deployment: undefined,
    takers: () => [],
    openFor: () => [],
  }
  const there = modulesOf(project).map(({ id }) => id)
  const taken = new Set(['vars', ...there, ...copies.map((copy) => textOf(copy.get('id')))])
  for (const { id } of modulesOf(alone)) {
    if (!there.includes(id)) continue
    const newId = unused(id, taken)
    taken.add(newId)
    renameModule(alone, { id, newId })
  }
  return modulesOf(alone).map(({ value }) => value)
}

export function duplicateModules(project: PlainProject, ids: readonly string[]): void {
  const originals = modulesOf(project).filter(({ id }) => ids.includes(id))
  const copies = freshCopies(
    project,
    originals.map(({ value }) => value),
  )
  const names = originals.map((_, index) => freeGroup(project, textOf(copies[index]?.get('id'))))
  for (let index = originals.length - 1; index >= 0; index--) {
    const original = originals[index]
    const copy = copies[index]
    if (original === undefined || copy === undefined) continue
    if (isPacker(original)) addGroupOf(project, original.group + 1, names[index] ?? '', [copy])
    else insert(project.blueprint, original.path.slice(0, -1), original.index + 1, copy)
  }
}

export function renameModule(
  project: PlainProject,
  { id, newId }: Pick<Of<'rename-module'>, 'id' | 'newId'>,
): void {
  const { value } = moduleOf(project, id)
  renameIn(project, { kind: 'module', name: id }, newId)
  value.set('id', string(newId))
  for (const module of modulesOf(project)) {
    const use = asList(module.value.get('use'))
    use.forEach((item, index) => {
      if (item !== null && textOf(item) === id) use[index] = string(newId)
    })
  }
}

export function connect(project: PlainProject, { consumer, used }: Of<'connect'>): void {
  const { path } = moduleOf(project, consumer)
  insert(project.blueprint, [...path, 'use'], 'last', string(used))
}

export function reorderUse(project: PlainProject, intent: Of<'reorder-use'>): void {
  const use = asList(moduleOf(project, intent.consumer).value.get('use'))
  const from = use.findIndex((item) => item !== null && textOf(item) === intent.used)
  const to = intent.place === 'last' ? use.length : written(use, intent.place)
  const [item = null] = use.splice(from, 1)
  use.splice(to > from ? to - 1 : to, 0, item)
}

export function setKey(project: PlainProject, id: string, key: string, text: string): void {
  put(project.blueprint, [...moduleOf(project, id).path, key], string(text))
}

/** The module's `outputs`, by position. */
export function outputsOf({ value }: PlainModule): readonly (readonly [number, string])[] {
  return asList(value.get('outputs')).flatMap((item, index) => {
    const name = item instanceof Map ? item.get('name') : item
    return typeof name === 'string' ? [[index, textOf(name)] as const] : []
  })
}

export function setOutput(project: PlainProject, intent: Of<'set-output'>): void {
  const { id, output, description, sensitive } = intent
  const module = moduleOf(project, id)
  const more: readonly (readonly [string, Plain])[] = [
    ...(description === undefined ? [] : [['description', string(description)] as const]),
    ...(sensitive === undefined ? [] : [['sensitive', `bool:${sensitive}`] as const]),
  ]
  const full = more.length === 0 ? string(output) : map([['name', string(output)], ...more])
  const found = outputsOf(module).find(([, name]) => name === output)
  const list = [...module.path, 'outputs']
  if (found === undefined) {
    insert(project.blueprint, list, 'last', full)
    return
  }
  const old = asMap(asList(module.value.get('outputs'))[found[0]])
  if (old === undefined) put(project.blueprint, [...list, found[0]], full)
  for (const [key, value] of old === undefined ? [] : more) old?.set(key, value)
}

export function unsetOutput(project: PlainProject, { id, output }: Of<'unset-output'>): void {
  const module = moduleOf(project, id)
  for (const [index, name] of [...outputsOf(module)].reverse()) {
    if (name === output) drop(project.blueprint, [...module.path, 'outputs', index])
  }
}

import { parseExpressionString } from '../../engine/blueprint/expression-string.ts'
import type { Intent } from '../../engine/blueprint/intent.ts'
import { countNames, eachText } from './plain-expressions.ts'
import { addGroupOf, moveModules } from './plain-modules.ts'
import {
  groupsOf,
  moduleOf,
  modulesOf,
  type PlainModule,
  type PlainProject,
  unused,
  varsOf,
} from './plain-project.ts'
import {
  asList,
  asMap,
  drop,
  map,
  type Plain,
  put,
  string,
  textOf,
  written,
} from './plain-value.ts'

type Build = Extract<Intent, { readonly kind: 'add-image-build' }>

/** What an image build on a Linux base means, on plain data, where no facts of modules are known. */
export function addImageBuild(project: PlainProject, intent: Build): void {
  const ids = ['vars', ...modulesOf(project).map(({ id }) => id)]
  const variable = unused('image', varNames(project))
  addMissingVariables(project)
  put(project.blueprint, ['vars', variable, 'family'], string(intent.imageFamily))
  put(project.blueprint, ['vars', variable, 'project'], string('$(vars.project_id)'))
  const consumers = intent.consumers ?? []
  const { prepare, image, cluster } = makeGroups(project, intent, consumers)
  const network = intent.network.length > 0 ? intent.network : [unused('network', ids)]
  const scripts = intent.scripts ?? unused('setup', ids)
  const prepared: Plain[] = asList(prepare.get('modules'))
  prepare.set('modules', prepared)
  if (intent.network.length === 0) {
    prepared.push(module(network[0] ?? '', 'modules/network/vpc'))
  }
  if (intent.scripts === undefined) {
    const runner = map([
      ['type', string('shell')],
      ['destination', string('setup.sh')],
      ['content', string('#!/bin/sh\nset -e\necho "install here what the image shall hold"\n')],
    ])
    const settings = map([['runners', [runner]]])
    prepared.push(module(scripts, 'modules/scripts/startup-script', [['settings', settings]]))
  }
  const own = new Map<string, Plain>([
    ['machine_type', string('n2-standard-4')],
    ['metadata', map([])],
    ...['image_name', 'source_image', 'communicator'].map((name) => [name, null] as const),
    ...['accelerator_type', 'accelerator_count'].map((name) => [name, null] as const),
    ...['disk_size', 'on_host_maintenance'].map((name) => [name, null] as const),
  ])
  const given = varNames(project)
  const builder = module(unused('build', ids), 'modules/packer/custom-image', [
    ['kind', string('packer')],
    ['use', [...network, scripts].map(string)],
    [
      'settings',
      map([
        ['source_image_project_id', [string(intent.baseImage.project)]],
        ['source_image_family', string(intent.baseImage.family)],
        ['image_family', string(`$(vars.${variable}.family)`)],
        ...[...own].filter(([name]) => given.includes(name)),
      ]),
    ],
  ])
  image.push(builder)
  const reference = string(`$(vars.${variable})`)
  for (const id of consumers) {
    put(project.blueprint, [...moduleOf(project, id).path, 'settings', 'instance_image'], reference)
  }
  if (consumers.length > 0) return
  const settings = map([
    ['instance_image', reference],
    ...['machine_type', 'metadata']
      .filter((name) => given.includes(name))
      .map((name) => [name, own.get(name) ?? null] as const),
  ])
  const machine = module(unused('machine', ids), 'modules/compute/vm-instance', [
    ['use', network.map(string)],
    ['settings', settings],
  ])
  addGroupOf(project, cluster.place, cluster.name, [machine])
}

function module(id: string, source: string, more: readonly (readonly [string, Plain])[] = []) {
  return map([['id', string(id)], ['source', string(source)], ...more])
}

function varNames({ blueprint, deployment }: PlainProject): readonly string[] {
  return [...varsOf(blueprint).keys(), ...varsOf(deployment).keys()]
}

function addMissingVariables(project: PlainProject): void {
  const literal = (name: string): string | undefined => {
    const value = varsOf(project.deployment).get(name) ?? varsOf(project.blueprint).get(name)
    const has = varsOf(project.deployment).has(name) || varsOf(project.blueprint).has(name)
    if (!has) return undefined
    const text = value?.toString() ?? ''
    if (typeof value !== 'string' || !text.startsWith('string:')) return ''
    const read = parseExpressionString(textOf(value).normalize('NFC'))
    return read.kind === 'literal' ? read.text : ''
  }
  const [region, zone] = [literal('region'), literal('zone')]
  const there = varNames(project)
  const add = (name: string, value: Plain): void => {
    if (!there.includes(name)) put(project.blueprint, ['vars', name], value)
  }
  const home = zone === undefined ? 'us-central1' : zone.replace(/-[a-z]$/, '')
  add('project_id', null)
  add('deployment_name', string('image-build'))
  add('region', home === '' ? null : string(home))
  add('zone', region === undefined ? string('us-central1-a') : null)
}

/** The groups before, of and behind the build; what boots the image is moved behind it. */
function makeGroups(project: PlainProject, intent: Build, consumers: readonly string[]) {
  const { blueprint } = project
  const ground = [...intent.network, ...(intent.scripts === undefined ? [] : [intent.scripts])]
  const standing = ground.map((id) => moduleOf(project, id).group)
  const groups = groupsOf(project)
  const first = groups[0]
  const isFree =
    first !== undefined && asList(first.value.get('modules')).every((item) => item === null)
  const names = groups.map(({ name }) => name)
  const last = Math.max(...standing)
  const base =
    standing.length > 0 ? groups.find(({ index }) => index === last) : isFree ? first : undefined
  const prepareName = unused('prepare', names)
  const front = written(asList(blueprint.get('deployment_groups')), 0)
  if (base === undefined) addGroupOf(project, front, prepareName, [])
  const prepare = base?.value ?? asMap(asList(blueprint.get('deployment_groups'))[front])
  if (prepare === undefined) throw new Error('no group for what comes first')
  const taken = base === undefined ? [...names, prepareName] : names
  const imageName = unused('image', taken)
  const clusterName = unused('cluster', [...taken, imageName])
  const own = asList(blueprint.get('deployment_groups')).indexOf(prepare)
  // The group that many groups behind, or what would be before it: empty items do not count.
  const placeBehind = (count: number): number => {
    const list = asList(blueprint.get('deployment_groups'))
    const before = list.slice(0, list.indexOf(prepare)).filter((item) => item !== null)
    return written(list, before.length + count)
  }
  const early =
    base === undefined ? [] : standingOn(project, consumers).filter(({ group }) => group <= own)
  const emptied = groups.filter(
    ({ index, value }) =>
      base !== undefined &&
      index < own &&
      asList(value.get('modules')).some((item) => item !== null) &&
      asList(value.get('modules')).every(
        (item) => item === null || early.some((one) => one.value === item),
      ),
  )
  const image: Plain[] = []
  addGroupOf(project, placeBehind(1), imageName, image)
  if (early.length > 0) {
    addGroupOf(project, placeBehind(2), clusterName, [])
    moveModules(project, { ids: early.map(({ id }) => id), group: clusterName, place: 'last' })
  }
  for (const { value } of emptied) {
    drop(blueprint, [
      'deployment_groups',
      asList(blueprint.get('deployment_groups')).indexOf(value),
    ])
  }
  return { prepare, image, cluster: { name: clusterName, place: placeBehind(2) } }
}

/** Modules and all that name them, one through another. */
function standingOn(project: PlainProject, ids: readonly string[]): readonly PlainModule[] {
  const reached = new Set(ids)
  const modules = modulesOf(project)
  const names = (module: PlainModule, id: string): boolean => {
    if (asList(module.value.get('use')).some((item) => item !== null && textOf(item) === id)) {
      return true
    }
    let count = 0
    const alone = map([['vars', map([['all', module.value.get('settings') ?? null]])]])
    eachText({ ...project, blueprint: alone, deployment: undefined }, (text) => {
      count += countNames(text, { kind: 'module', name: id })
      return string(text)
    })
    return count > 0
  }
  for (let size = -1; size !== reached.size; ) {
    size = reached.size
    for (const module of modules) {
      if ([...reached].some((id) => names(module, id))) reached.add(module.id)
    }
  }
  return modules.filter(({ id }) => reached.has(id))
}

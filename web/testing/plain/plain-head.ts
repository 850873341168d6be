import type { Intent, NamedValue } from '../../engine/blueprint/intent.ts'
import { countNames, eachText, renameIn } from './plain-expressions.ts'
import { groupOf, moduleOf, type PlainProject, unused, varsOf } from './plain-project.ts'
import {
  asList,
  asMap,
  at,
  copyPlain,
  drop,
  insert,
  map,
  type Plain,
  put,
  type Step,
  string,
  textOf,
} from './plain-value.ts'
import { plainOfTyped } from './typed-samples.ts'

type Of<Kind extends Intent['kind']> = Extract<Intent, { readonly kind: Kind }>

/** What commands about variables, settings, backends and the like mean, on plain data. */

export function fileOf(project: PlainProject, file: 'blueprint' | 'deployment') {
  const root = file === 'blueprint' ? project.blueprint : project.deployment
  if (root === undefined) throw new Error('no deployment file')
  return root
}

export function setSetting(project: PlainProject, intent: Of<'set-setting'>): void {
  const { path } = moduleOf(project, intent.id)
  put(project.blueprint, [...path, 'settings', intent.name], plainOfTyped(intent.value))
}

export function renameKey(
  root: ReturnType<typeof fileOf>,
  path: readonly Step[],
  newName: string,
): void {
  const holder = asMap(at(root, path.slice(0, -1)))
  const old = String(path.at(-1))
  const entries = [...(holder ?? [])]
  holder?.clear()
  for (const [key, value] of entries) holder?.set(key === old ? newName : key, value)
}

export function passOutput(project: PlainProject, intent: Of<'pass-output'>): void {
  const { from, output, to, setting, how } = intent
  const path = [...moduleOf(project, to).path, 'settings', setting]
  const value = string(`$(${from}.${output})`)
  if (how === 'append') insert(project.blueprint, path, 'last', value)
  else put(project.blueprint, path, value)
}

export function renameVariable(project: PlainProject, intent: Of<'rename-variable'>): void {
  const { name, newName } = intent
  const takers = project.takers(name)
  renameIn(project, { kind: 'variable', name }, newName)
  for (const file of [project.blueprint, project.deployment]) {
    if (file !== undefined && varsOf(file).has(name)) renameKey(file, ['vars', name], newName)
  }
  for (const id of takers) {
    put(
      project.blueprint,
      [...moduleOf(project, id).path, 'settings', name],
      string(`$(vars.${newName})`),
    )
  }
}

export function extractVariable(project: PlainProject, intent: Of<'extract-variable'>): void {
  const { id, name, variable } = intent
  const path = [...moduleOf(project, id).path, 'settings', name]
  const value = at(project.blueprint, path) ?? null
  const taken = [...varsOf(project.blueprint).keys(), ...varsOf(project.deployment).keys()]
  let newName = unused(variable ?? name, taken)
  for (; project.openFor(newName).length > 0; newName = unused(variable ?? name, taken)) {
    taken.push(newName)
  }
  put(project.blueprint, path, string(`$(vars.${newName})`))
  put(project.blueprint, ['vars', newName], value)
}

export function inlineVariable(
  project: PlainProject,
  { name, at: place }: Of<'inline-variable'>,
): void {
  const value = varsOf(project.blueprint).get(name) ?? null
  const reference = `$(vars.${name})`
  const inline = (text: string): Plain => {
    if (text === reference) return copyPlain(value)
    return countNames(text, { kind: 'variable', name }) === 0
      ? string(text)
      : string(text.split(reference).join(textOf(value)))
  }
  if (place === undefined) {
    const takers = project.takers(name)
    eachText(project, inline)
    for (const id of takers) {
      put(project.blueprint, [...moduleOf(project, id).path, 'settings', name], copyPlain(value))
    }
    drop(project.blueprint, ['vars', name])
    return
  }
  const settings = asMap(moduleOf(project, place.id).value.get('settings'))
  const old = settings?.get(place.setting)
  const only: PlainProject = {
    blueprint: map([['vars', map([['only', old ?? null]])]]),
    deployment: undefined,
    takers: () => [],
    openFor: () => [],
  }
  eachText(only, inline)
  settings?.set(place.setting, varsOf(only.blueprint).get('only') ?? null)
  let left = project.takers(name).length
  eachText(project, (text) => {
    left += countNames(text, { kind: 'variable', name })
    return string(text)
  })
  const stays = ['project_id', 'deployment_name', 'labels', 'region', 'zone'].includes(name)
  if (left === 0 && !stays) drop(project.blueprint, ['vars', name])
}

function named(
  project: PlainProject,
  path: readonly Step[],
  values: readonly NamedValue[] = [],
): void {
  for (const { name, value } of values) {
    if (value !== undefined) put(project.blueprint, [...path, name], plainOfTyped(value))
  }
  for (const { name, value } of values) {
    const isThere = asMap(at(project.blueprint, path))?.has(name) === true
    if (value === undefined && isThere) drop(project.blueprint, [...path, name])
  }
}

export function backendPath(project: PlainProject, group: string | undefined): readonly Step[] {
  return group === undefined
    ? ['terraform_backend_defaults']
    : ['deployment_groups', groupOf(project, group).index, 'terraform_backend']
}

export function setBackend(project: PlainProject, intent: Of<'set-backend'>): void {
  const path = backendPath(project, intent.group)
  put(project.blueprint, [...path, 'type'], string(intent.type))
  named(project, [...path, 'configuration'], intent.configuration)
}

export function providersPath(project: PlainProject, group: string | undefined): readonly Step[] {
  return group === undefined
    ? ['terraform_providers']
    : ['deployment_groups', groupOf(project, group).index, 'terraform_providers']
}

export function setProvider(project: PlainProject, intent: Of<'set-provider'>): void {
  const path = [...providersPath(project, intent.group), intent.name]
  for (const key of ['source', 'version'] as const) {
    const text = intent[key]
    if (text !== undefined) put(project.blueprint, [...path, key], string(text))
  }
  named(project, [...path, 'configuration'], intent.configuration)
}

function validatorsNamed({ blueprint }: PlainProject, name: string): readonly number[] {
  return asList(blueprint.get('validators')).flatMap((item, index) => {
    const found = asMap(item)?.get('validator')
    // A list or a map is nobody's name, the empty one's neither.
    const isName = found === null || typeof found === 'string'
    return isName && textOf(found) === name ? [index] : []
  })
}

export function setValidator(
  project: PlainProject,
  intent: Omit<Of<'set-validator'>, 'kind'>,
): void {
  const { validator, skip, inputs } = intent
  if (validatorsNamed(project, validator).length === 0) {
    insert(project.blueprint, ['validators'], 'last', map([['validator', string(validator)]]))
  }
  const path = ['validators', validatorsNamed(project, validator)[0] ?? 0]
  named(project, [...path, 'inputs'], inputs)
  if (skip !== undefined) put(project.blueprint, [...path, 'skip'], `bool:${skip}`)
}

export function unsetValidator(project: PlainProject, name: string): void {
  for (const index of [...validatorsNamed(project, name)].reverse()) {
    drop(project.blueprint, ['validators', index])
  }
}

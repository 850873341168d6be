import type { Intent, TypedText } from '../blueprint/intent.ts'
import type { ModuleId, VarName } from '../blueprint/model.ts'
import type { IndexedModule } from '../blueprint/module-index.ts'
import { factsOf } from '../expand/expanded.ts'
import { type Bench, type Command, type CommandRefusal, type IntentOf, refuse } from './bench.ts'
import { freeVariable } from './extract-variable.ts'
import { freeName } from './free-name.ts'
import {
  builderSteps,
  CONSUMER_SETTING,
  groundSteps,
  hasVariable,
  isWindows,
  machineSteps,
  type Names,
  takeImage,
} from './image-build-modules.ts'
import { orderBuild } from './image-build-order.ts'
import { findModule } from './places.ts'
import { text, yaml } from './typed-intents.ts'

/** Family names have room for the time stamp that the builder puts behind them. */
const FAMILY = /^[a-z](?:[-a-z0-9]{0,44}[a-z0-9])?$/

/**
 * All of an image build in one step: a group for what the builder stands on, the builder's own, a
 * variable that names the image, and every consumer set to it. What is there already is used where
 * it stands, as long as it can be deployed before the build.
 */
export const addImageBuild: Command<'add-image-build'> = (bench, intent) => {
  const refused = refusalOf(bench, intent)
  if (refused !== undefined) return refused
  const names = namesFor(bench)
  const ground = modulesOf(bench, [...intent.network, ...scriptsOf(intent)])
  const consumers =
    intent.consumers === undefined ? openConsumers(bench) : modulesOf(bench, intent.consumers)
  const order = orderBuild(bench, ground, consumers)
  if (typeof order === 'string') return refuse({ code: 'image-ring', name: order })
  return {
    kind: 'steps',
    intents: [
      ...missingVariables(bench),
      ...imageVariable(names.variable, intent.imageFamily),
      ...order.steps,
      ...groundSteps(bench, intent, names, order),
      ...builderSteps(bench, intent, names, order),
      ...(consumers.length > 0
        ? consumers.map(({ id }) => takeImage(id, names.variable))
        : machineSteps(bench, intent, names, order)),
    ],
    select: [names.builder],
  }
}

function refusalOf(
  bench: Bench,
  { network, scripts, consumers = [], imageFamily }: IntentOf<'add-image-build'>,
): CommandRefusal | undefined {
  const named = [...network, ...(scripts === undefined ? [] : [scripts]), ...consumers]
  const missing = named.find((id) => findModule(bench, id) === undefined)
  if (missing !== undefined) return refuse({ code: 'no-module', name: missing })
  const builder = named.find((id) => findModule(bench, id)?.use.kind?.text === 'packer')
  if (builder !== undefined) return refuse({ code: 'packer-gives', name: builder })
  return FAMILY.test(imageFamily) ? undefined : refuse({ code: 'image-family', name: imageFamily })
}

function scriptsOf(intent: IntentOf<'add-image-build'>): readonly ModuleId[] {
  return intent.scripts === undefined || isWindows(intent) ? [] : [intent.scripts]
}

function modulesOf(bench: Bench, ids: readonly ModuleId[]): readonly IndexedModule[] {
  return bench.index.modules.filter(({ id }) => ids.includes(id))
}

/** Modules that can boot an image, and have none of the author's or of a variable's. */
function openConsumers({ index, expanded }: Bench): readonly IndexedModule[] {
  return index.modules.filter(({ id }) => {
    const module = expanded?.modules.get(id)
    const canBoot =
      module?.kind === 'terraform' && factsOf(module)?.inputs.has(CONSUMER_SETTING) === true
    return canBoot && !module.settings.has(CONSUMER_SETTING)
  })
}

function namesFor(bench: Bench): Names {
  const ids = new Set(['vars', ...bench.index.byId.keys()])
  return {
    network: freeName('network', ids),
    scripts: freeName('setup', ids),
    builder: freeName('build', ids),
    machine: freeName('machine', ids),
    variable: freeVariable(bench, 'image'),
  }
}

/** Every deployment needs these; those that nobody can guess wait for their value. */
function missingVariables(bench: Bench): readonly Intent[] {
  const region = literalOf(bench, 'region')
  const zone = literalOf(bench, 'zone')
  const wanted: readonly (readonly [VarName, TypedText])[] = [
    ['project_id', yaml('')],
    ['deployment_name', text('image-build')],
    ['region', zone === 'missing' ? text('us-central1') : text(zone.replace(/-[a-z]$/, ''))],
    ['zone', region === 'missing' ? text('us-central1-a') : yaml('')],
  ]
  return wanted.flatMap(([name, value]): readonly Intent[] => {
    if (hasVariable(bench, name)) return []
    const isOpen = value.text === ''
    return [
      { kind: 'set-variable', name, value: isOpen ? yaml('') : value, file: 'blueprint' } as const,
    ]
  })
}

/** The text of a variable, empty for one that is computed or waits for its value. */
function literalOf({ blueprint, deployment }: Bench, name: VarName): string {
  const entry = deployment?.vars.entries.get(name) ?? blueprint.vars.entries.get(name)
  if (entry === undefined) return 'missing'
  const { value } = entry
  return value.kind === 'literal' && value.value.kind === 'string' ? value.value.value : ''
}

function imageVariable(name: VarName, family: string): readonly Intent[] {
  const path = ['vars', name]
  const project = text('$(vars.project_id)')
  return [
    { kind: 'set-value', file: 'blueprint', path: [...path, 'family'], value: text(family) },
    { kind: 'set-value', file: 'blueprint', path: [...path, 'project'], value: project },
  ]
}

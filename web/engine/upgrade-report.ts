import type { Analysis } from './blueprint/analysis.ts'
import type { Intent } from './blueprint/intent.ts'
import type { ModuleId } from './blueprint/model.ts'
import { readModuleSource } from './blueprint/module-source.ts'
import { referencesIn } from './blueprint/setting-value.ts'
import { compareModules, type ModuleChange } from './catalog/compare-modules.ts'
import { valueToJson } from './catalog/json-value.ts'
import type { Catalog } from './catalog/model.ts'
import { type Expanded, type ExpandedModule, factsOf, type Setting } from './expand/expanded.ts'
import type { Span } from './text/span.ts'

/** One thing that is different for a blueprint under another version of the toolkit. */
export type UpgradeItem = {
  readonly change: ModuleChange
  /**
   * `breaks`: the toolkit refuses the blueprint until it is mended. `differs`: the deployment may
   * come out otherwise. `notice`: nothing changes yet.
   */
  readonly weight: 'breaks' | 'differs' | 'notice'
  /** Every place of the blueprint that it concerns, in the order of the text. */
  readonly places: readonly UpgradePlace[]
}

export type UpgradePlace = {
  readonly id: ModuleId
  /** The setting or output concerned; undefined when it is the module itself. */
  readonly name: string | undefined
  readonly span: Span
  /** What mends it, where that is mechanical; undefined else. */
  readonly fix: Intent | undefined
}

/** A blueprint read with one version of the toolkit. */
export type VersionedAnalysis = {
  readonly analysis: Analysis<Expanded>
  readonly catalog: Catalog
}

/**
 * What changes for a blueprint from one version of the toolkit to another: of all differences of
 * its modules those that reach what it sets, leaves to a default, or takes from a module. Both
 * analyses are of the same texts. Modules whose source names a version of its own stay as they are.
 */
export function upgradeReport(
  before: VersionedAnalysis,
  after: VersionedAnalysis,
): readonly UpgradeItem[] {
  const uses = usesByPath(before.analysis)
  const pair = { before: before.analysis, after: after.analysis }
  return [...uses].flatMap(([path, modules]) =>
    compareModules(path, before.catalog, after.catalog).flatMap((change) =>
      toItem(change, modules, pair),
    ),
  )
}

/** The modules that come with the toolkit, by path, in the order of the text. */
function usesByPath({
  expanded,
}: Analysis<Expanded>): ReadonlyMap<string, readonly ExpandedModule[]> {
  const uses = new Map<string, ExpandedModule[]>()
  for (const module of expanded?.modules.values() ?? []) {
    const source = readModuleSource(module.written.source?.text ?? '')
    if (source.kind !== 'embedded' || source.toolkitPath === undefined) continue
    const others = uses.get(source.toolkitPath) ?? []
    uses.set(source.toolkitPath, [...others, module])
  }
  return uses
}

type Pair = { readonly before: Analysis<Expanded>; readonly after: Analysis<Expanded> }

type Effect = Pick<UpgradeItem, 'weight'> & { readonly place: UpgradePlace }

const WEIGHTS: readonly UpgradeItem['weight'][] = ['breaks', 'differs', 'notice']

function toItem(
  change: ModuleChange,
  modules: readonly ExpandedModule[],
  pair: Pair,
): readonly UpgradeItem[] {
  const effects = modules.flatMap((module) => effectsOn(module, change, pair))
  const weight = WEIGHTS.find((one) => effects.some((effect) => effect.weight === one))
  return weight === undefined ? [] : [{ change, weight, places: effects.map(({ place }) => place) }]
}

function effectsOn(module: ExpandedModule, change: ModuleChange, pair: Pair): readonly Effect[] {
  const { id } = module
  const source = module.written.source?.span ?? module.written.span
  switch (change.kind) {
    case 'module-removed':
    case 'module-moved': {
      const now = change.kind === 'module-moved' ? change.now : change.alternative
      const fix: Intent | undefined =
        now === undefined ? now : { kind: 'set-source', id, source: now }
      return [{ weight: 'breaks', place: { id, name: undefined, span: source, fix } }]
    }
    case 'module-deprecated':
      return [{ weight: 'notice', place: { id, name: undefined, span: source, fix: undefined } }]
    case 'input-required':
      return isFilled(module, change.input, pair)
        ? []
        : [{ weight: 'breaks', place: unsetPlace(module, change.input) }]
    case 'input-default':
      return isFilled(module, change.input, pair)
        ? []
        : [{ weight: 'differs', place: unsetPlace(module, change.input) }]
    case 'input-removed':
      return removedInput(module, change)
    case 'input-type':
      return changedType(module, change.input, pair)
    case 'output-removed':
      return removedOutput(module, change.output, pair)
  }
}

/**
 * Whether the author, a use, a variable or the toolkit gives the input a value in the end. A module
 * that has moved is not found at its old path, so that only variables can be told.
 */
function isFilled({ id, settings }: ExpandedModule, input: string, { after }: Pair): boolean {
  const later = after.expanded?.modules.get(id)
  if (later === undefined || settings.has(input) || later.settings.has(input)) return true
  return factsOf(later) === undefined && after.expanded?.variables.has(input) === true
}

/** Where the author might set it: the settings, or the module. */
function unsetPlace(module: ExpandedModule, name: string): UpgradePlace {
  const { settings, span } = module.written
  const place = settings.keySpan ?? module.written.source?.span ?? span
  return { id: module.id, name, span: place, fix: keepDefault(module, name) }
}

/** Writes down what the module took by itself so far. */
function keepDefault(module: ExpandedModule, name: string): Intent | undefined {
  const value = factsOf(module)?.inputs.get(name)?.default
  if (value === undefined) return undefined
  const { id } = module
  if (value.kind === 'string') {
    return isPlain(value.value)
      ? { kind: 'set-setting', id, name, value: { kind: 'text', text: value.value } }
      : undefined
  }
  const text = JSON.stringify(valueToJson(value))
  return isPlain(text)
    ? { kind: 'set-setting', id, name, value: { kind: 'yaml', text } }
    : undefined
}

/** What would be read as an expression is left to the author. */
function isPlain(text: string): boolean {
  return !text.includes('$(') && !text.includes('((')
}

function removedInput(
  module: ExpandedModule,
  { input, now }: Extract<ModuleChange, { kind: 'input-removed' }>,
): readonly Effect[] {
  const setting = module.settings.get(input)
  if (setting === undefined) return []
  const { id } = module
  const span = spanOf(setting, module, input)
  if (setting.origin.kind !== 'author') {
    return [{ weight: 'differs', place: { id, name: input, span, fix: undefined } }]
  }
  const isFree = now !== undefined && !module.settings.has(now)
  const fix: Intent = isFree
    ? { kind: 'rename-setting', id, name: input, newName: now }
    : { kind: 'unset-setting', id, name: input }
  return [{ weight: 'breaks', place: { id, name: input, span, fix } }]
}

function changedType(
  module: ExpandedModule,
  input: string,
  { before, after }: Pair,
): readonly Effect[] {
  const setting = module.settings.get(input)
  if (setting === undefined) return []
  const isRefused = errorsAt(after, module, input) > errorsAt(before, module, input)
  const span = spanOf(setting, module, input)
  const place: UpgradePlace = { id: module.id, name: input, span, fix: undefined }
  return [{ weight: isRefused ? 'breaks' : 'differs', place }]
}

function errorsAt({ findings }: Analysis<Expanded>, module: ExpandedModule, input: string): number {
  const path = [...module.path, 'settings', input].join('\0')
  return findings.filter(
    (finding) =>
      finding.severity === 'error' && `${finding.path.join('\0')}\0`.startsWith(`${path}\0`),
  ).length
}

/** Where a setting is made: its own key, the `use` or variable that fills it, else the module. */
function spanOf(setting: Setting, module: ExpandedModule, name: string): Span {
  const own = module.written.settings.entries.get(name)?.keySpan
  return own ?? setting.spans[0] ?? module.written.source?.span ?? module.written.span
}

/** Who takes an output: by reference, as an output of the deployment, or by `use`. */
function removedOutput(
  module: ExpandedModule,
  output: string,
  { before }: Pair,
): readonly Effect[] {
  const { id } = module
  const asked = module.written.outputs
    .filter(({ name }) => name.text === output)
    .map(({ span }): Effect => {
      const fix: Intent = { kind: 'unset-output', id, output }
      return { weight: 'breaks', place: { id, name: output, span, fix } }
    })
  const taken = [...(before.expanded?.modules.values() ?? [])].flatMap((other) =>
    takenBy(other, id, output),
  )
  return [...asked, ...taken]
}

function takenBy(consumer: ExpandedModule, id: ModuleId, output: string): readonly Effect[] {
  return [...consumer.settings].flatMap(([name, setting]): readonly Effect[] => {
    const reference = referencesIn(setting.value).find(
      (one) => one.kind === 'module' && one.id === id && one.output === output,
    )
    if (reference === undefined) return []
    const isUse = setting.origin.kind === 'use'
    const span = isUse ? spanOf(setting, consumer, name) : reference.span
    const place: UpgradePlace = { id: consumer.id, name, span, fix: undefined }
    return [{ weight: isUse ? 'differs' : 'breaks', place }]
  })
}

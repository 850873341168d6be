import type { Intent } from '../blueprint/intent.ts'
import type { Blueprint, DeploymentSettings, ModuleId } from '../blueprint/model.ts'
import { indexModules, type ModuleIndex } from '../blueprint/module-index.ts'
import { readBlueprint, readDeployment } from '../blueprint/read-blueprint.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import type { YamlDocument } from '../document/document.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import type { YamlNode } from '../document/tree.ts'
import type { Expanded } from '../expand/expanded.ts'
import type { RefusalReason } from './refusal.ts'

/** What a command looks at: the texts as they are now, read. */
export type Bench = {
  readonly document: YamlDocument
  readonly root: YamlNode
  readonly deploymentDocument: YamlDocument | undefined
  readonly blueprint: Blueprint
  readonly deployment: DeploymentSettings | undefined
  readonly index: ModuleIndex
  /**
   * What the analysis made of the texts, where there was one. Steps before this one may have changed
   * the texts since: only what they leave alone is to be asked of it.
   */
  readonly expanded: Expanded | undefined
}

export type IntentKind = Intent['kind']
export type IntentOf<Kind extends IntentKind> = Extract<Intent, { readonly kind: Kind }>

/** What a command wants done: changes of the files, in order. */
export type CommandPlan = {
  readonly kind: 'plan'
  readonly blueprint: readonly DocumentChange[]
  readonly deployment?: readonly DocumentChange[]
  /** The modules to select afterwards. */
  readonly select?: readonly ModuleId[]
  /** What was done, where that is more than its title says. */
  readonly said?: string
  /** The title of the step, where only the command knows it. */
  readonly label?: string
}

/** What a command wants done by others, in order. */
export type CommandSteps = {
  readonly kind: 'steps'
  readonly intents: readonly Intent[]
  readonly select?: readonly ModuleId[]
  readonly said?: string
}

export type CommandRefusal = { readonly kind: 'refusal'; readonly reason: RefusalReason }

export type Command<Kind extends IntentKind> = (
  bench: Bench,
  intent: IntentOf<Kind>,
) => CommandPlan | CommandSteps | CommandRefusal

/** A plan for the blueprint alone, with the modules to select afterwards. */
export function planFor(
  changes: readonly DocumentChange[],
  ...select: readonly ModuleId[]
): CommandPlan {
  return { kind: 'plan', blueprint: changes, ...(select.length === 0 ? {} : { select }) }
}

export function refuse(reason: RefusalReason): CommandRefusal {
  return { kind: 'refusal', reason }
}

/** Reads the texts of a project; undefined when the blueprint cannot be read to its end. */
export function makeBench(
  document: YamlDocument,
  deploymentDocument: YamlDocument | undefined,
  expanded?: Expanded,
): Bench | undefined {
  const blueprint = readBlueprint(document, makeCollector())
  if (blueprint === undefined || document.root === undefined) return undefined
  return {
    document,
    root: document.root,
    deploymentDocument,
    blueprint,
    deployment: deploymentDocument && readDeployment(deploymentDocument, makeCollector()),
    index: indexModules(blueprint),
    expanded,
  }
}

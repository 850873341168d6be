import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../document/document.ts'
import type { Graph } from './graph.ts'
import type { Intent } from './intent.ts'
import type { Blueprint, DeploymentSettings, ModuleId } from './model.ts'

export type Finding = Diagnostic<Intent>

/** The texts that make a project: the whole state of a blueprint. */
export type Texts = {
  readonly blueprint: string
  /** The attached deployment file. */
  readonly deployment: string | undefined
}

export type BadgeState = 'present' | 'absent' | 'unknown'

/** The three badges of an image builder. */
export type Badge = {
  readonly module: ModuleId
  readonly kind: 'way-out' | 'way-in' | 'image'
  readonly state: BadgeState
  /** Two or three words: `NAT`, `none needed`, `my-image`. */
  readonly text: string
}

/** What is worth knowing of a module at a glance, in two or three words. */
export type Trait = {
  readonly module: ModuleId
  /**
   * `provides`: others can rely on it (`NAT`). `choice`: what its author decided
   * (`queue: compute`). `size`: how much of it there is (`2 runners`).
   */
  readonly kind: 'provides' | 'choice' | 'size'
  readonly text: string
}

/**
 * Everything that follows from the texts. A stage that failed leaves its part and all later parts
 * undefined. `Expanded` is the type of `engine/expand`, which this room does not know.
 */
export type Analysis<Expanded = unknown> = {
  readonly texts: Texts
  readonly document: YamlDocument
  readonly deploymentDocument: YamlDocument | undefined
  readonly blueprint: Blueprint | undefined
  readonly deployment: DeploymentSettings | undefined
  readonly expanded: Expanded | undefined
  readonly graph: Graph | undefined
  /** Of a broken text: what it still shows, to be looked at alone. */
  readonly partialGraph: Graph | undefined
  readonly badges: readonly Badge[]
  readonly traits: readonly Trait[]
  readonly findings: readonly Finding[]
}

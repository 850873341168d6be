import type { Texts } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import type { Blueprint, DeploymentSettings } from '../blueprint/model.ts'
import type { ModuleIndex } from '../blueprint/module-index.ts'
import type { Catalog } from '../catalog/model.ts'
import type { Code } from '../diagnostic/codes.ts'
import type { Collector } from '../diagnostic/collector.ts'
import type { Severity } from '../diagnostic/diagnostic.ts'
import type { YamlDocument } from '../document/document.ts'
import type { Expanded, ValidationLevel } from '../expand/expanded.ts'
import type { ModuleFinder } from '../expand/module-facts.ts'

export type RuleCollector = Collector<Intent>

/** What every rule may look at, whatever its stage. */
export type RuleSetting = {
  readonly texts: Texts
  readonly catalog: Catalog
  readonly findModule: ModuleFinder
  readonly level: ValidationLevel
  /** Names after `--skip-validators`. */
  readonly skipValidators: readonly string[]
  /** The values are all there: deployment file or values attached, command line, export. */
  readonly complete: boolean
  /** Whether a file lies at a path from the blueprint's folder; undefined where nobody can say. */
  readonly hasFile?: (path: string) => boolean
}

export type DocumentContext = RuleSetting & {
  readonly document: YamlDocument
  readonly deploymentDocument: YamlDocument | undefined
}

export type BlueprintContext = DocumentContext & {
  readonly blueprint: Blueprint
  readonly deployment: DeploymentSettings | undefined
  readonly commandLine: DeploymentSettings | undefined
  readonly index: ModuleIndex
}

export type ExpandedContext = BlueprintContext & { readonly expanded: Expanded }

type RuleOf<Stage, Context> = {
  /** Every code that it may report; the first is its name. */
  readonly codes: readonly [Code, ...Code[]]
  /** The stage whose result it reads. It runs as soon as that exists. */
  readonly stage: Stage
  readonly check: (context: Context, collector: RuleCollector) => void
}

export type DocumentRule = RuleOf<'document', DocumentContext>
export type BlueprintRule = RuleOf<'blueprint', BlueprintContext>
export type ExpandedRule = RuleOf<'expanded', ExpandedContext>

/** A check on a blueprint: one file a rule, one line in the registry. */
export type Rule = DocumentRule | BlueprintRule | ExpandedRule

/** Severity of a finding that is "to supply" in a draft and an error once the values are there. */
export function severityToSupply(setting: RuleSetting): Severity {
  return setting.complete ? 'error' : 'info'
}

/**
 * Severity of what a validator of the toolkit says, after the validation level; undefined when
 * nothing is to be said. Name the validator when the blueprint may skip it by name.
 */
export function severityOfValidator(
  context: BlueprintContext,
  validator?: string,
): Severity | undefined {
  if (context.level === 'IGNORE') return undefined
  if (validator !== undefined && isSkipped(context, validator)) return undefined
  return context.level === 'WARNING' ? 'warning' : 'error'
}

/** A validator is skipped when no entry of its name is left that runs. */
function isSkipped(context: BlueprintContext, validator: string): boolean {
  if (context.skipValidators.includes(validator)) return true
  const entries = context.blueprint.validators.filter(({ name }) => name?.text === validator)
  return entries.length > 0 && entries.every(({ skip }) => skip)
}

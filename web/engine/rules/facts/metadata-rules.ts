import type { ModuleId } from '../../blueprint/model.ts'
import { type RuleInputs, readRuleInputs } from '../../catalog/rule-inputs.ts'
import type { Path, Severity } from '../../diagnostic/diagnostic.ts'
import { type ExpandedModule, factsOf } from '../../expand/expanded.ts'
import { type ExpandedContext, type RuleCollector, severityOfValidator } from '../rule.ts'
import { modulesOf } from './modules.ts'
import { type Site, siteAt } from './place.ts'

/** A rule of a module's metadata that is to be tried on a use of the module. */
export type MetadataCheck = {
  readonly module: ExpandedModule
  readonly validator: string
  readonly inputs: RuleInputs
  readonly severity: Severity
  readonly context: ExpandedContext
}

/**
 * Every rule of one kind for every module (`validateBlueprintWithMetadata` in
 * `pkg/validators/validators.go`). The toolkit stops at the first that fails; all are told here.
 */
export function metadataChecks(
  context: ExpandedContext,
  validator: string,
): readonly MetadataCheck[] {
  const severity = severityOfValidator(context)
  if (severity === undefined) return []
  return modulesOf(context)
    .filter(({ kind }) => kind === 'terraform')
    .flatMap((module) =>
      (factsOf(module)?.metadata.rules ?? [])
        .filter((rule) => rule.validator === validator)
        .map(({ level, inputs }) => ({
          module,
          validator,
          inputs: readRuleInputs(inputs),
          severity: level === 'warning' ? 'warning' : severity,
          context,
        })),
    )
}

export type ModuleSite = Site & { readonly nodes: readonly ModuleId[] }

/** The places of a finding about the module as a whole: the toolkit names its source. */
export function sourceSite({ module, context }: MetadataCheck): ModuleSite {
  return { ...siteAt(context, [...module.path, 'source']), nodes: [module.id] }
}

/** The places of a finding about a setting, or about the variable that fills it. */
export function settingSite({ module, context }: MetadataCheck, path: Path): ModuleSite {
  return { ...siteAt(context, path), nodes: [module.id] }
}

/** For a rule of a stranger that is not as the toolkit wants it. */
export function reportBroken(check: MetadataCheck, collector: RuleCollector): void {
  const { module, validator, severity } = check
  collector.add({
    code: 'module-rule-broken',
    severity,
    ...sourceSite(check),
    args: { module: module.id, validator },
  })
}

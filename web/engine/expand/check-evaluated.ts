import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import type { Path, Severity } from '../diagnostic/diagnostic.ts'
import { evaluateValue } from './evaluate-setting.ts'
import type { Expanded, ExpandedGroup, ExpandedModule } from './expanded.ts'
import type { BlueprintPass, PassContext } from './pass.ts'
import { reportEvaluation } from './report-evaluation.ts'

type Reporting = Pick<PassContext, 'collector' | 'placeOf'> & {
  /** That of an error when it is left out. */
  readonly severity?: Severity
}

/**
 * Tries what the toolkit evaluates besides variables: inputs of the validators that it runs
 * (`pkg/validators/validators.go`), and while it writes the files backend configurations
 * (`pkg/config/materialize.go`) and settings of Packer modules that need no other group
 * (`pkg/modulewriter/packerwriter.go`).
 */
export const checkEvaluated: BlueprintPass = (expanded, reporting) => {
  checkValidators(expanded, reporting)
  for (const group of expanded.groups) {
    checkBackend(group, expanded, reporting)
    if (group.kind !== 'packer') continue
    for (const module of group.modules) checkPackerModule(module, expanded, reporting)
  }
  return expanded
}

function checkValidators(expanded: Expanded, reporting: Reporting): void {
  if (expanded.validationLevel === 'IGNORE') return
  const severity = expanded.validationLevel === 'WARNING' ? 'warning' : 'error'
  for (const [index, { inputs, skip }] of expanded.validators.entries()) {
    if (skip) continue
    for (const value of inputs.values()) {
      const place = ['validators', index, 'inputs']
      checkValue(value, place, expanded, { ...reporting, severity })
    }
  }
}

function checkBackend(
  { backend, path }: ExpandedGroup,
  expanded: Expanded,
  reporting: Reporting,
): void {
  for (const [name, value] of backend?.configuration ?? []) {
    const place = [...path, 'terraform_backend', 'configuration', name]
    checkValue(value, place, expanded, reporting)
  }
}

function checkPackerModule(
  { settings, path }: ExpandedModule,
  expanded: Expanded,
  reporting: Reporting,
): void {
  for (const [name, { value }] of settings) {
    checkValue(value, [...path, 'settings', name], expanded, reporting)
  }
}

/** Silent about values that refer to something that has no value: rules say so there. */
function checkValue(
  value: SettingValue,
  path: Path,
  { scope, variables }: Expanded,
  { severity = 'error', ...reporting }: Reporting,
): void {
  const isComplete = referencesIn(value).every(
    (reference) => reference.kind === 'variable' && variables.get(reference.name)?.evaluated.known,
  )
  if (!isComplete) return
  const result = evaluateValue(value, scope)
  if (result.kind === 'failed') reportEvaluation(result, path, reporting, severity)
}

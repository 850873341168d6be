import { settingPlace } from '../blueprint/setting-place.ts'
import { referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { evaluateValue } from './evaluate-setting.ts'
import type { Expanded, ExpandedGroup, ExpandedModule } from './expanded.ts'
import type { ExpandCollector } from './pass.ts'
import { reportEvaluation } from './report-evaluation.ts'

/**
 * Tries what the toolkit evaluates while it writes the files: backend configurations
 * (`pkg/config/materialize.go`) and the settings of Packer modules that need no other group
 * (`pkg/modulewriter/packerwriter.go`).
 */
export function checkEvaluated(expanded: Expanded, collector: ExpandCollector): void {
  for (const group of expanded.groups) {
    checkBackend(group, expanded, collector)
    if (group.kind !== 'packer') continue
    for (const module of group.modules) checkPackerModule(module, expanded, collector)
  }
}

function checkBackend(
  { backend, path, written }: ExpandedGroup,
  expanded: Expanded,
  collector: ExpandCollector,
): void {
  for (const [name, value] of backend?.configuration ?? []) {
    const span = value.span ?? written.backend?.span ?? written.span
    const place = [...path, 'terraform_backend', 'configuration', name]
    checkValue(value, span, place, expanded, collector)
  }
}

function checkPackerModule(
  { settings, written, path }: ExpandedModule,
  expanded: Expanded,
  collector: ExpandCollector,
): void {
  for (const [name, { value }] of settings) {
    const span = settingPlace(written, name)
    checkValue(value, span, [...path, 'settings', name], expanded, collector)
  }
}

/** Silent about values that refer to something that has no value: rules say so there. */
function checkValue(
  value: SettingValue,
  span: Span,
  path: Path,
  { scope, variables }: Expanded,
  collector: ExpandCollector,
): void {
  const isComplete = referencesIn(value).every(
    (reference) => reference.kind === 'variable' && variables.get(reference.name)?.evaluated.known,
  )
  if (!isComplete) return
  const result = evaluateValue(value, scope)
  if (result.kind === 'failed') reportEvaluation(result, span, collector, path)
}

import { isNullLiteral } from '../blueprint/setting-value.ts'
import { type ExpandedModule, factsOf, type Setting } from './expanded.ts'
import { mergeValue, textValue, variableValue } from './make-value.ts'
import type { ModulePass, PassContext } from './pass.ts'
import { reportSyntax } from './report-evaluation.ts'

/**
 * Fills inputs that nobody set: with the variable of the same name, else with the module's id where
 * the module asks for it; `labels` always starts from the variable (`applyGlobalVarsInModule` in
 * `pkg/config/expand.go`).
 */
export const applyVariables: ModulePass = (module, context) => {
  const facts = factsOf(module)
  if (facts === undefined) return module
  const settings = new Map(module.settings)
  for (const name of facts.inputs.keys()) {
    const setting =
      name === 'labels'
        ? labelsOf(module, context)
        : (settings.get(name) ?? sameName(name, context) ?? injectedId(name, module))
    if (setting !== undefined) settings.set(name, setting)
  }
  return { ...module, settings }
}

function sameName(name: string, { variables }: PassContext): Setting | undefined {
  const variable = variables.get(name)
  if (variable === undefined) return undefined
  const span = variable.span
  const value = variableValue(name, span)
  // An input can have any name, one that no expression can hold too; such a one stays unset.
  return value && { value, origin: { kind: 'variable', name }, spans: [span] }
}

function injectedId(name: string, module: ExpandedModule): Setting | undefined {
  if (factsOf(module)?.metadata.injectModuleId !== name) return undefined
  return {
    value: textValue(module.id),
    origin: { kind: 'toolkit', reason: 'module-id' },
    spans: module.written.id === undefined ? [] : [module.written.id.span],
  }
}

/** The author's labels are laid over the variable's; null counts as none. */
function labelsOf(module: ExpandedModule, context: PassContext): Setting | undefined {
  const common = sameName('labels', context)
  const own = module.settings.get('labels')
  if (common === undefined || own === undefined || isNullLiteral(own.value)) return common ?? own
  const merged = mergeValue(common.value, own.value)
  if (merged.ok) return { ...own, value: merged.value }
  reportSyntax(merged.problem, [...module.path, 'settings', 'labels'], context)
  return own
}

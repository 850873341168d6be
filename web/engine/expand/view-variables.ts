import type { Analysis } from '../blueprint/analysis.ts'
import { editableYaml } from '../blueprint/editable-text.ts'
import type { ModuleId, VarName } from '../blueprint/model.ts'
import { isNullLiteral, referencesIn } from '../blueprint/setting-value.ts'
import type { Span } from '../text/span.ts'
import type { Expanded, ExpandedVariable } from './expanded.ts'

/** A deployment variable as the variables view shows it. Plain data: it crosses to the page. */
export type VariableView = {
  readonly name: VarName
  /** The author's text of the value; empty when it has none yet. */
  readonly written: string
  readonly file: 'blueprint' | 'deployment'
  /** Its name in the text. */
  readonly span: Span
  readonly needsValue: boolean
  /** Modules that take it, by reference or because an input has its name; other variables too. */
  readonly usedBy: readonly string[]
}

/** The author's variables in the order of the text, the deployment file's own ones last. */
export function variablesOf(analysis: Analysis<Expanded>): readonly VariableView[] {
  const { expanded } = analysis
  if (expanded === undefined) return []
  const users = usersOf(expanded)
  return [...expanded.variables.values()].flatMap((variable) => {
    const view = viewVariable(variable, analysis)
    return view === undefined ? [] : [{ ...view, usedBy: users.get(variable.name) ?? [] }]
  })
}

function viewVariable(
  { name, written, file }: ExpandedVariable,
  { texts }: Analysis<Expanded>,
): Omit<VariableView, 'usedBy'> | undefined {
  if (written === undefined || (file !== 'blueprint' && file !== 'deployment')) return undefined
  const text = (file === 'blueprint' ? texts.blueprint : texts.deployment) ?? ''
  const needsValue = isNullLiteral(written.value)
  const shown = needsValue ? '' : editableYaml(written.value, text)
  return { name, written: shown, file, span: written.keySpan, needsValue }
}

function usersOf({ modules, variables }: Expanded): ReadonlyMap<VarName, readonly ModuleId[]> {
  const users = new Map<VarName, Set<string>>()
  const note = (name: VarName, user: string): void => {
    users.set(name, (users.get(name) ?? new Set()).add(user))
  }
  for (const { id, settings } of modules.values()) {
    for (const { value } of settings.values()) {
      for (const reference of referencesIn(value)) {
        if (reference.kind === 'variable') note(reference.name, id)
      }
    }
  }
  for (const { name, value } of variables.values()) {
    for (const reference of referencesIn(value)) {
      if (reference.kind === 'variable') note(reference.name, `vars.${name}`)
    }
  }
  return new Map([...users].map(([name, set]) => [name, [...set]]))
}

import type { Analysis } from '../blueprint/analysis.ts'
import { editableYaml } from '../blueprint/editable-text.ts'
import { type FormValue, formOfNode } from '../blueprint/form-value.ts'
import type { ModuleId, VarName } from '../blueprint/model.ts'
import { isNullLiteral, referencesIn, type SettingValue } from '../blueprint/setting-value.ts'
import type { Input } from '../catalog/model.ts'
import type { Span } from '../text/span.ts'
import { type Expanded, type ExpandedVariable, factsOf } from './expanded.ts'
import { type FormShape, shapeOfType, shapeOfValue } from './form-shape.ts'
import { type NamedFile, stagedFilesIn } from './named-files.ts'
import { usedVariables } from './used-variables.ts'

/** A deployment variable as the variables view shows it. Plain data: it crosses to the page. */
export type VariableView = {
  readonly name: VarName
  /** The author's text of the value; empty when it has none yet. */
  readonly written: string
  readonly value: FormValue
  /** As those who take it want it; what it is where they say nothing or disagree. */
  readonly shape: FormShape
  /** What those who take it want; empty where they say nothing or disagree. */
  readonly typeText: string
  readonly file: 'blueprint' | 'deployment'
  /** The deployment file's value stands in the place of one of the blueprint. */
  readonly overrides: boolean
  /** Its name in the text. */
  readonly span: Span
  readonly needsValue: boolean
  /** Modules that take it, by reference or because an input has its name; other variables too. */
  readonly usedBy: readonly string[]
  /** Those of them that refer to it in an expression. */
  readonly usedByReference: readonly string[]
  /** Those of them with an input that takes it for its name alone: nothing in the text says so. */
  readonly usedByName: readonly ModuleId[]
  /** Nobody takes it, the toolkit neither, as far as the files of all modules are known. */
  readonly unused: boolean
  /** The local files that its value names. */
  readonly files: readonly NamedFile[]
}

/** The author's variables in the order of the text, the deployment file's own ones last. */
export function variablesOf(analysis: Analysis<Expanded>): readonly VariableView[] {
  const { expanded } = analysis
  if (expanded === undefined) return []
  const uses = usesIn(expanded)
  const used = usedVariables(expanded)
  return [...expanded.variables.values()].flatMap((variable) => {
    const { name } = variable
    const isUnused = used?.has(name) === false
    const view = viewVariable(
      variable,
      { expanded, uses: uses.get(name) ?? noUses, isUnused },
      analysis,
    )
    return view === undefined ? [] : [view]
  })
}

/** Who takes a variable, and for which inputs. */
type Uses = {
  readonly users: Set<string>
  readonly byReference: Set<string>
  readonly byName: Set<ModuleId>
  readonly inputs: Set<Input>
}

const noUses: Uses = makeUses()

function makeUses(): Uses {
  return { users: new Set(), byReference: new Set(), byName: new Set(), inputs: new Set() }
}

type Surroundings = {
  readonly expanded: Expanded
  readonly uses: Uses
  readonly isUnused: boolean
}

function viewVariable(
  { name, written, file }: ExpandedVariable,
  { expanded, uses: { users, byReference, byName, inputs }, isUnused: unused }: Surroundings,
  { texts, blueprint }: Analysis<Expanded>,
): VariableView | undefined {
  if (written === undefined || (file !== 'blueprint' && file !== 'deployment')) return undefined
  const text = (file === 'blueprint' ? texts.blueprint : texts.deployment) ?? ''
  const needsValue = isNullLiteral(written.value)
  const value = formOfNode(written.value.node, text)
  const wanted = agreedInput([...inputs])
  return {
    name,
    written: needsValue ? '' : editableYaml(written.value, text),
    value,
    shape: wanted === undefined ? shapeOfValue(value) : shapeOfType(wanted.type),
    typeText: wanted?.typeText ?? '',
    file,
    overrides: file === 'deployment' && blueprint?.vars.entries.has(name) === true,
    span: written.keySpan,
    needsValue,
    usedBy: [...users],
    usedByReference: [...byReference],
    usedByName: [...byName],
    unused,
    files: stagedFilesIn(written.value, expanded),
  }
}

/** Undefined when inputs of several types take it, or none. */
function agreedInput([first, ...rest]: readonly Input[]): Input | undefined {
  return rest.every(({ typeText }) => typeText === first?.typeText) ? first : undefined
}

function usesIn({ modules, variables }: Expanded): ReadonlyMap<VarName, Uses> {
  const result = new Map<VarName, Uses>()
  const usesOf = (name: VarName): Uses => {
    const found = result.get(name)
    if (found !== undefined) return found
    const uses = makeUses()
    result.set(name, uses)
    return uses
  }
  for (const module of modules.values()) {
    const inputs = factsOf(module)?.inputs
    for (const [name, { value, origin }] of module.settings) {
      const input = inputs?.get(name)
      for (const variable of variablesIn(value)) {
        const uses = usesOf(variable)
        uses.users.add(module.id)
        const way = origin.kind === 'variable' ? uses.byName : uses.byReference
        way.add(module.id)
        if (input !== undefined && isWhole(value)) uses.inputs.add(input)
      }
    }
  }
  for (const { name, value } of variables.values()) {
    for (const variable of variablesIn(value)) {
      const uses = usesOf(variable)
      uses.users.add(`vars.${name}`)
      uses.byReference.add(`vars.${name}`)
    }
  }
  return result
}

function variablesIn(value: SettingValue): readonly VarName[] {
  return referencesIn(value).flatMap((one) => (one.kind === 'variable' ? [one.name] : []))
}

/** Whether the value is the variable itself, neither a part of it nor something around it. */
function isWhole(value: SettingValue): boolean {
  return value.kind === 'expression' && /^var\.[\w-]+$/.test(value.expression.text)
}

import type { Analysis } from '../blueprint/analysis.ts'
import { commentedYaml, editableString, editableYaml } from '../blueprint/editable-text.ts'
import { type FormValue, formOfNode } from '../blueprint/form-value.ts'
import type { DictValue, ModuleId } from '../blueprint/model.ts'
import { isNullLiteral } from '../blueprint/setting-value.ts'
import type { Input } from '../catalog/model.ts'
import { compareBytes } from '../text/byte-order.ts'
import { evaluateSetting } from './evaluate-setting.ts'
import {
  type Expanded,
  type ExpandedModule,
  type ExpandedVariable,
  factsOf,
  type Setting,
} from './expanded.ts'
import type { Field } from './fields.ts'
import { formOfSetting } from './form-of-setting.ts'
import { type FormShape, shapeOfInput } from './form-shape.ts'
import { settingOfValue } from './make-value.ts'
import { namedFilesOf } from './named-files.ts'
import { showValue } from './show-value.ts'

/**
 * The settings of a module for the inspector: required ones first, then those that the author set,
 * then the rest, each by name. Of a module whose files are not known only the author's are there;
 * of an unknown module, or of a blueprint too broken to expand, none.
 */
export function fieldsOf(analysis: Analysis<Expanded>, id: ModuleId): readonly Field[] {
  const { expanded, texts } = analysis
  const module = expanded?.modules.get(id)
  if (expanded === undefined || module === undefined) return []
  const inputs = factsOf(module)?.inputs ?? new Map<string, Input>()
  const names = new Set([...inputs.keys(), ...module.written.settings.entries.keys()])
  return [...names]
    .map((name) => makeField(name, module, expanded, texts.blueprint))
    .sort((a, b) => rank(a) - rank(b) || compareBytes(a.name, b.name))
}

function rank({ required, origin }: Field): number {
  if (required) return 0
  return origin === 'author' ? 1 : 2
}

function makeField(name: string, module: ExpandedModule, expanded: Expanded, text: string): Field {
  const input = factsOf(module)?.inputs.get(name)
  const setting = module.settings.get(name)
  const own = module.written.settings.entries.get(name)
  const shape = shapeOfInput(factsOf(module), name)
  const shown = setting === undefined ? showDefault(input) : showSetting(setting, expanded)
  return {
    name,
    typeText: input?.typeText ?? '',
    shape,
    required: input?.required ?? false,
    ...originOf(input, setting, expanded),
    shown,
    default: input?.required === false ? showDefault(input) : undefined,
    value:
      own === undefined
        ? formOfEffective(input, setting, expanded)
        : formOfNode(own.value.node, text),
    editable: own === undefined ? shown : editableText(own.value, shape, text),
    yaml: own === undefined ? shown : commentedYaml(own.value, own.keySpan.end, text),
    span: own?.keySpan,
    files: own === undefined ? [] : namedFilesOf(name, own.value, module, expanded),
  }
}

function editableText(value: DictValue, { kind }: FormShape, text: string): string {
  return kind === 'text' ? editableString(value, text) : editableYaml(value, text)
}

/** None of what is known only when it is deployed, and of what the toolkit adds to. */
function formOfEffective(
  input: Input | undefined,
  setting: Setting | undefined,
  expanded: Expanded,
): FormValue {
  if (setting === undefined) {
    return input?.default === undefined
      ? { kind: 'none' }
      : formOfSetting(settingOfValue(input.default))
  }
  if (setting.origin.kind === 'use') return { kind: 'none' }
  const evaluated = evaluateSetting(setting.value, expanded)
  return evaluated.known ? formOfSetting(settingOfValue(evaluated.value)) : { kind: 'none' }
}

/** Labels without any of the author's come as a variable, but it is the toolkit that made it. */
function originOf(
  input: Input | undefined,
  setting: Setting | undefined,
  expanded: Expanded,
): Pick<Field, 'origin' | 'from'> {
  if (setting === undefined)
    return { origin: input?.required ? 'none' : 'module default', from: [] }
  const { origin } = setting
  switch (origin.kind) {
    case 'variable': {
      const variable = expanded.variables.get(origin.name)
      if (variable?.file === 'toolkit') return { origin: 'toolkit', from: [] }
      return { origin: isOpen(variable) ? 'none' : 'deployment variable', from: [origin.name] }
    }
    case 'use':
      return { origin: 'use', from: [...new Set(origin.givers.map(({ module }) => module))] }
    case 'author':
    case 'toolkit':
      return { origin: origin.kind, from: [] }
  }
}

/** True when a variable is still to get its value. */
function isOpen(variable: ExpandedVariable | undefined): boolean {
  return variable !== undefined && isNullLiteral(variable.value)
}

/** Its value where that can be told now, else who gives it, else the expression. */
function showSetting({ value, origin }: Setting, expanded: Expanded): string {
  if (origin.kind === 'variable' && isOpen(expanded.variables.get(origin.name))) return ''
  if (origin.kind === 'use') {
    return origin.givers.map(({ module, output }) => `$(${module}.${output})`).join(', ')
  }
  const evaluated = evaluateSetting(value, expanded)
  return showValue(evaluated.known ? settingOfValue(evaluated.value) : value)
}

function showDefault(input: Input | undefined): string {
  const value = input?.default
  return value === undefined || value.kind === 'null' ? '' : showValue(settingOfValue(value))
}

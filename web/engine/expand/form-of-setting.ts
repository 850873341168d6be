import { type FormValue, yamlOfForm } from '../blueprint/form-value.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { printBigFloat } from '../hcl/big-float-text.ts'
import type { Value } from '../hcl/value.ts'
import { showExpression } from './show-value.ts'

/** For forms, a value that stands nowhere in the text: a default, or what a variable gives. */
export function formOfSetting(value: SettingValue): FormValue {
  switch (value.kind) {
    case 'expression':
      return { kind: 'text', text: showExpression(value.expression) }
    case 'list':
      return withYaml({ kind: 'list', items: value.items.map(formOfSetting), yaml: '' })
    case 'map': {
      const entries = [...value.entries].map(([name, entry]) => {
        return { name, value: formOfSetting(entry.value) }
      })
      return withYaml({ kind: 'map', entries, yaml: '' })
    }
    case 'literal':
      return formOfLiteral(value.value)
  }
}

function withYaml<Form extends FormValue>(value: Form): Form {
  return { ...value, yaml: yamlOfForm(value) }
}

function formOfLiteral(value: Value): FormValue {
  switch (value.kind) {
    case 'string':
      return { kind: 'text', text: value.value }
    case 'bool':
      return { kind: 'bool', text: String(value.value) }
    case 'number':
      return { kind: 'number', text: printBigFloat(value.value) }
    default:
      return { kind: 'none' }
  }
}

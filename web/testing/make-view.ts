import type { Field, VariableView } from '../engine/index.ts'

/** A setting as the inspector gets it: an optional text without a value, but for the facts given. */
export function makeField(name: string, facts: Partial<Field> = {}): Field {
  return {
    name,
    typeText: 'string',
    shape: { kind: 'text' },
    required: false,
    origin: 'module default',
    from: [],
    shown: '',
    default: '',
    value: { kind: 'none' },
    editable: '',
    yaml: '',
    span: undefined,
    files: [],
    ...facts,
  }
}

/** A deployment variable of the blueprint without a value, but for the facts given. */
export function makeVariable(name: string, facts: Partial<VariableView> = {}): VariableView {
  return {
    name,
    written: '',
    value: { kind: 'none' },
    shape: { kind: 'any' },
    typeText: '',
    file: 'blueprint',
    overrides: false,
    span: { file: 'blueprint', start: 0, end: 0 },
    needsValue: false,
    usedBy: [],
    usedByReference: [],
    usedByName: [],
    unused: false,
    files: [],
    ...facts,
  }
}

import type { TypedText } from '../blueprint/intent.ts'
import type { NewValue } from '../document/edit-material.ts'

/** What a person typed, as a value for the text. */
export function typedValue(typed: TypedText): NewValue {
  return typed.kind === 'text'
    ? { kind: 'plain', value: typed.text }
    : { kind: 'yaml', text: typed.text }
}

export function textValue(text: string): NewValue {
  return { kind: 'plain', value: text }
}

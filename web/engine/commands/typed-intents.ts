import type { Intent, TypedText } from '../blueprint/intent.ts'
import type { ModuleId } from '../blueprint/model.ts'

/** Short words for the steps of commands that are made of others. */

export function setting(id: ModuleId, name: string, value: TypedText): Intent {
  return { kind: 'set-setting', id, name, value }
}

export function text(value: string): TypedText {
  return { kind: 'text', text: value }
}

export function yaml(value: string): TypedText {
  return { kind: 'yaml', text: value }
}

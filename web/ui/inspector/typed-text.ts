import type { FormShape, TypedText } from '../../engine/index.ts'

/** How one line of a control is read. */
export type LineKind = 'text' | 'number' | 'bool' | 'yaml'

export function lineKindOf({ kind }: FormShape): LineKind {
  return kind === 'text' || kind === 'number' || kind === 'bool' ? kind : 'yaml'
}

/**
 * What was typed into a field, as the engine takes it. Text settings take any text as a string;
 * numbers and truth values are YAML when they look like one, else text that the checks judge.
 */
export function typedText(control: LineKind, typed: string): TypedText {
  switch (control) {
    case 'text':
      return { kind: 'text', text: typed }
    case 'yaml':
      return { kind: 'yaml', text: typed }
    case 'number':
      return { kind: isNumber(typed) ? 'yaml' : 'text', text: typed.trim() }
    case 'bool':
      return {
        kind: /^(true|false|null)$/.test(typed.trim()) ? 'yaml' : 'text',
        text: typed.trim(),
      }
  }
}

function isNumber(typed: string): boolean {
  return /^\s*([-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?|null)\s*$/.test(typed)
}

/** `$(vars.zone)` and `((expression))`: an expression where the type asks for something else. */
export function isExpression(typed: string): boolean {
  return /^\s*(\$\(|\(\()/.test(typed)
}

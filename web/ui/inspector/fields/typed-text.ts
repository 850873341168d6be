import type { FormBounds, FormShape, TypedText } from '../../../engine/index.ts'
import { words } from '../../shared/words.ts'

/** How the text of a control is read. */
export type LineKind = 'text' | 'number' | 'bool' | 'yaml'

export function lineKindOf({ kind }: FormShape): LineKind {
  return kind === 'text' || kind === 'number' || kind === 'bool' ? kind : 'yaml'
}

/**
 * What was typed into a field, as the engine takes it. Text settings take any text as a string;
 * numbers and truth values are YAML when they look like one, else text that the checks judge.
 */
export function typedText(kind: LineKind, typed: string): TypedText {
  switch (kind) {
    case 'text':
      return { kind: 'text', text: typed }
    case 'yaml':
      return isExpression(typed)
        ? { kind: 'text', text: typed.trim() }
        : { kind: 'yaml', text: typed }
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

/** What is wrong with a text while it is typed, as far as that can be told at once. */
export function faultOf(shape: FormShape, typed: string): string {
  if (typed.trim() === '' || isExpression(typed)) return ''
  if (shape.kind !== 'number') return ''
  if (!isNumber(typed)) return words.fields.noNumber
  return faultOfNumber(Number(typed), shape.bounds ?? {})
}

function faultOfNumber(number: number, { least, most }: FormBounds): string {
  if (least !== undefined && number < least) return words.fields.tooLow(least)
  return most !== undefined && number > most ? words.fields.tooHigh(most) : ''
}

/** The number one step away within the bounds; undefined for what is no plain number. */
export function stepped(
  typed: string,
  by: 1 | -1,
  { least, most }: FormBounds,
): string | undefined {
  const text = typed.trim()
  if (text !== '' && !/^[-+]?\d+$/.test(text)) return undefined
  const next = text === '' ? (least ?? 0) : Number(text) + by
  return String(Math.min(most ?? next, Math.max(least ?? next, next)))
}

import type { Value } from '../hcl/value.ts'
import type { Span } from '../text/span.ts'
import type { BlueprintExpression, Reference } from './model.ts'

/**
 * A value as it stands in the expanded blueprint: evaluated where it is literal, an expression in
 * Terraform's namespace where it is not. The author's `DictValue` is one, so it passes through
 * expansion as it is and keeps its places; what the toolkit adds has no span.
 */
export type SettingValue = { readonly span?: Span } & (
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'expression'; readonly expression: BlueprintExpression }
  | { readonly kind: 'list'; readonly items: readonly SettingValue[] }
  | {
      readonly kind: 'map'
      readonly entries: ReadonlyMap<string, { readonly value: SettingValue }>
    }
)

export type ExpressionValue = Extract<SettingValue, { kind: 'expression' }>

/** The entries of a map by their names as cty keeps them, in NFC; of equal ones the last. */
export function entriesOf({
  entries,
}: Extract<SettingValue, { kind: 'map' }>): ReadonlyMap<string, SettingValue> {
  return new Map([...entries].map(([name, { value }]) => [name.normalize('NFC'), value]))
}

/** Visits every expression inside a value, outside in, in the order of the text. */
export function forEachExpression(
  value: SettingValue,
  visit: (expression: ExpressionValue) => void,
): void {
  switch (value.kind) {
    case 'literal':
      return
    case 'expression':
      visit(value)
      return
    case 'list':
      for (const item of value.items) forEachExpression(item, visit)
      return
    case 'map':
      for (const entry of value.entries.values()) forEachExpression(entry.value, visit)
  }
}

/** Every reference in a value, in the order of the text, repeated ones included. */
export function referencesIn(value: SettingValue): readonly Reference[] {
  const references: Reference[] = []
  forEachExpression(value, ({ expression }) => {
    references.push(...expression.references)
  })
  return references
}

/** A null written as such; one that an expression comes to does not count. */
export function isNullLiteral(value: SettingValue): boolean {
  return value.kind === 'literal' && value.value.kind === 'null'
}

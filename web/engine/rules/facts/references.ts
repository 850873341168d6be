import type { Reference } from '../../blueprint/model.ts'
import type { ExpressionValue, SettingValue } from '../../blueprint/setting-value.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import { namedPath } from './named-path.ts'

export type PlacedExpression = { readonly value: ExpressionValue; readonly path: Path }

export type PlacedReference = {
  readonly reference: Reference
  /** Of the expression that it stands in. */
  readonly path: Path
  /** The path by which the toolkit names it, which is another one deep inside a value. */
  readonly named: Path
}

/** Every expression inside a value with the path that leads to it, in the order of the text. */
export function expressionsAt(value: SettingValue, path: Path): readonly PlacedExpression[] {
  switch (value.kind) {
    case 'literal':
      return []
    case 'expression':
      return [{ value, path }]
    case 'list':
      return value.items.flatMap((item, index) => expressionsAt(item, [...path, index]))
    case 'map':
      return [...value.entries].flatMap(([name, entry]) =>
        expressionsAt(entry.value, [...path, name]),
      )
  }
}

/** Every reference inside a value, which lies at `path`. */
export function referencesAt(value: SettingValue, path: Path): readonly PlacedReference[] {
  return expressionsAt(value, path).flatMap(({ value: { expression }, path: inner }) => {
    if (expression.references.length === 0) return []
    const named = [...path, ...namedPath(value, inner.slice(path.length))]
    return expression.references.map((reference) => ({ reference, path: inner, named }))
  })
}

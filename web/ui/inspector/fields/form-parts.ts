import type { FormShape, FormValue } from '../../../engine/index.ts'

/** Deeper than this, collections are YAML text: more frames within frames help nobody. */
const deepest = 3

/** The control for a value, when the type leaves it open: that of what is there. */
export function shapeFor(shape: FormShape, { kind }: FormValue): FormShape {
  if (shape.kind !== 'any') return shape
  switch (kind) {
    case 'text':
    case 'number':
    case 'bool':
      return { kind }
    case 'list':
    case 'map':
      return { kind, element: shape }
    case 'none':
    case 'yaml':
      return shape
  }
}

/** Whether a form can show the value in the parts that its type has. */
export function fitsForm(shape: FormShape, value: FormValue, depth: number): boolean {
  switch (shape.kind) {
    case 'text':
    case 'number':
    case 'bool':
      return value.kind !== 'list' && value.kind !== 'map' && value.kind !== 'yaml'
    case 'list':
      return (value.kind === 'list' || value.kind === 'none') && depth < deepest
    case 'map':
    case 'object':
      return (value.kind === 'map' || value.kind === 'none') && depth < deepest
    case 'any':
      return false
  }
}

/** The text of a value in a control for text: YAML for what has parts. */
export function textOf(value: FormValue): string {
  switch (value.kind) {
    case 'none':
      return ''
    case 'text':
    case 'number':
    case 'bool':
      return value.text
    case 'list':
    case 'map':
    case 'yaml':
      return value.yaml
  }
}

/** A part of a map or object; none where it is not there. */
export function entryOf(value: FormValue, name: string): FormValue | undefined {
  return value.kind === 'map'
    ? value.entries.find((entry) => entry.name === name)?.value
    : undefined
}

/** The first texts of an item, to tell it from its neighbours. */
export function summaryOf(value: FormValue): string {
  if (value.kind === 'list') return value.items.map(summaryOf).join(', ')
  if (value.kind !== 'map') return textOf(value).split('\n')[0] ?? ''
  return value.entries
    .map((entry) => entry.value)
    .filter(({ kind }) => kind === 'text' || kind === 'number')
    .slice(0, 3)
    .map(summaryOf)
    .join(' · ')
}

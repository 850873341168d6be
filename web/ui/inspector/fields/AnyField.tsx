import type { FormShape } from '../../../engine/index.ts'
import type { FieldProps, NewPartProps, Write } from './field-props.ts'
import { fitsForm, shapeFor, textOf } from './form-parts.ts'
import { LeafField } from './LeafField.tsx'
import { ListField } from './ListField.tsx'
import { MapField } from './MapField.tsx'
import { ObjectField } from './ObjectField.tsx'
import { useValueAccess } from './value-context.ts'

const yamlShape: FormShape = { kind: 'any' }

/** The field for a part of a value: by its type where the value fits, else its text. */
export function AnyField({
  label,
  path,
  shape: wanted,
  value,
  depth,
  write,
  begin,
}: FieldProps & NewPartProps) {
  const { change } = useValueAccess()
  const shape = shapeFor(wanted, value)
  const writeLeaf: Write =
    write ?? ((typed) => change(path, typed ? { kind: 'set', value: typed } : { kind: 'remove' }))
  const common = { label, path, value, depth }
  // What is written as a whole has no parts in the text yet.
  const isWhole = write !== undefined || !fitsForm(shape, value, depth)
  if (!isWhole && shape.kind === 'list') {
    return <ListField {...common} shape={shape} Field={AnyField} />
  }
  if (!isWhole && shape.kind === 'map') {
    return <MapField {...common} shape={shape} Field={AnyField} />
  }
  if (!isWhole && shape.kind === 'object') {
    return <ObjectField {...common} shape={shape} begin={begin} Field={AnyField} />
  }
  const text = textOf(value)
  const isScalar = ['text', 'number', 'bool'].includes(shape.kind)
  const fits = isScalar && fitsForm(shape, value, depth)
  return <LeafField {...{ label, path, text }} shape={fits ? shape : yamlShape} write={writeLeaf} />
}

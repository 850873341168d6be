import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { namedChanges } from './named-values.ts'
import { providersPlace } from './terraform-place.ts'
import { textValue } from './typed-value.ts'

/** Writes a Terraform provider of a group or of the blueprint; what is not given stays. */
export const setProvider: Command<'set-provider'> = (bench, intent) => {
  const { group, name, source, version, configuration = [] } = intent
  const place = providersPlace(bench, group)
  if (place === undefined) return refuse({ code: 'no-group', name: group ?? '' })
  const path = [...place.path, name]
  const provider = place.providers?.find((other) => other.name.text === name)
  const changes = [
    ...textChange([...path, 'source'], source),
    ...textChange([...path, 'version'], version),
    ...namedChanges([...path, 'configuration'], provider?.configuration, configuration),
  ]
  const [first, ...rest] = changes
  if (first === undefined) return refuse({ code: 'not-there' })
  const { at } = place
  const isNew = place.providers === undefined && first.kind === 'set' && at !== undefined
  return planFor([isNew ? { ...first, at } : first, ...rest])
}

function textChange(
  path: readonly (string | number)[],
  text: string | undefined,
): readonly DocumentChange[] {
  return text === undefined ? [] : [{ kind: 'set', path, value: textValue(text) }]
}

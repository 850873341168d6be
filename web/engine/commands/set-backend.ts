import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { namedChanges } from './named-values.ts'
import { backendPlace } from './terraform-place.ts'
import { textValue } from './typed-value.ts'

/** Writes where Terraform keeps its state, for a group or for all that say nothing else. */
export const setBackend: Command<'set-backend'> = (bench, { group, type, configuration = [] }) => {
  const place = backendPlace(bench, group)
  if (place === undefined) return refuse({ code: 'no-group', name: group ?? '' })
  const { path, backend } = place
  const at = backend === undefined ? place.at : undefined
  const set: DocumentChange = { kind: 'set', path: [...path, 'type'], value: textValue(type) }
  return planFor([
    at === undefined ? set : { ...set, at },
    ...namedChanges([...path, 'configuration'], backend?.configuration, configuration),
  ])
}

import { type Command, planFor, refuse } from './bench.ts'
import { providersPlace } from './terraform-place.ts'

/** Takes a provider out; with the last one the key goes, so that the usual ones count again. */
export const unsetProvider: Command<'unset-provider'> = (bench, { group, name }) => {
  const place = providersPlace(bench, group)
  if (place === undefined) return refuse({ code: 'no-group', name: group ?? '' })
  if (place.providers?.some((other) => other.name.text === name) !== true) {
    return refuse({ code: 'no-provider', name })
  }
  return planFor([{ kind: 'remove', path: [...place.path, name] }])
}

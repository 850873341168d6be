import { type Command, planFor, refuse } from './bench.ts'
import { backendPlace } from './terraform-place.ts'

/** Takes a backend out: the default counts then, or the state stays beside the deployment. */
export const unsetBackend: Command<'unset-backend'> = (bench, { group }) => {
  const place = backendPlace(bench, group)
  if (place === undefined) return refuse({ code: 'no-group', name: group ?? '' })
  if (place.backend === undefined) return refuse({ code: 'no-backend' })
  return planFor([{ kind: 'remove', path: place.path }])
}

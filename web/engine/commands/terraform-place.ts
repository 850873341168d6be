import type { Backend, GroupName, Provider } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { Bench } from './bench.ts'
import { groupKeyPlace, rootKeyPlace } from './key-place.ts'
import { findGroup, groupPath } from './places.ts'

/** Where a backend or providers are written, and what is there. */
export type TerraformPlace = {
  readonly path: Path
  /** Before which entry of its mapping a new key goes. */
  readonly at: number | undefined
  readonly backend: Backend | undefined
  readonly providers: readonly Provider[] | undefined
}

/** For a group its own, without one those of the blueprint; undefined when there is no such group. */
export function backendPlace(
  bench: Bench,
  group: GroupName | undefined,
): TerraformPlace | undefined {
  return placeOf(bench, group, 'terraform_backend_defaults', 'terraform_backend')
}

export function providersPlace(
  bench: Bench,
  group: GroupName | undefined,
): TerraformPlace | undefined {
  return placeOf(bench, group, 'terraform_providers', 'terraform_providers')
}

function placeOf(
  bench: Bench,
  name: GroupName | undefined,
  rootKey: string,
  groupKey: string,
): TerraformPlace | undefined {
  if (name === undefined) {
    const { backendDefaults: backend, providers } = bench.blueprint
    return { path: [rootKey], at: rootKeyPlace(bench.root, rootKey), backend, providers }
  }
  const group = findGroup(bench, name)?.group
  if (group === undefined) return undefined
  const path = groupPath(bench, group)
  const at = groupKeyPlace(bench, path, groupKey)
  return { path: [...path, groupKey], at, backend: group.backend, providers: group.providers }
}

import { type Command, planFor, refuse } from './bench.ts'
import { findGroup, groupPath, groupsPath, writtenPlace } from './places.ts'

/** Moves a group before the one that has the place now. */
export const moveGroup: Command<'move-group'> = (bench, { name, place }) => {
  const group = findGroup(bench, name)?.group
  if (group === undefined) return refuse({ code: 'no-group', name })
  const index = writtenPlace(bench, groupsPath, place)
  return planFor([{ kind: 'move-item', path: groupPath(bench, group), to: groupsPath, index }])
}

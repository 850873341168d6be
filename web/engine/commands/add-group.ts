import { type Command, planFor } from './bench.ts'
import { freeGroupName, groupValue, insertGroup } from './new-group.ts'
import { groupsPath, writtenPlace } from './places.ts'

/** Writes a group without modules; a number is appended to a name that is taken. */
export const addGroup: Command<'add-group'> = (bench, { name, place }) => {
  const index = writtenPlace(bench, groupsPath, place)
  return planFor([insertGroup(bench, index, groupValue(freeGroupName(bench, name), []))])
}

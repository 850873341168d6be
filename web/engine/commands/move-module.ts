import { type Command, planFor, refuse } from './bench.ts'
import { isPackerGroup } from './packer.ts'
import {
  countWritten,
  findGroup,
  findModule,
  modulePath,
  modulesPath,
  writtenPlace,
} from './places.ts'

/** Takes a module with its comments to another place or group. */
export const moveModule: Command<'move-module'> = (bench, { id, group: name, place }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const group = findGroup(bench, name)?.group
  if (group === undefined) return refuse({ code: 'no-group', name })
  const isOther = group !== module.group.group && countWritten(bench, group) > 0
  if (isOther && isPackerGroup(group)) return refuse({ code: 'packer-group', name })
  if (isOther && module.use.kind?.text === 'packer') {
    return refuse({ code: 'packer-alone', name: id })
  }
  const to = modulesPath(bench, group)
  const index = writtenPlace(bench, to, place)
  return planFor([{ kind: 'move-item', path: modulePath(bench, module), to, index }], id)
}

import { type Command, planFor, refuse } from './bench.ts'
import { findModule, settingPath } from './places.ts'

/** Gives a setting of a module another name; its value and comments stay. */
export const renameSetting: Command<'rename-setting'> = (bench, { id, name, newName }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const { entries } = module.use.settings
  if (!entries.has(name)) return refuse({ code: 'no-setting', name })
  if (entries.has(newName)) return refuse({ code: 'setting-taken', name: newName })
  const path = settingPath(bench, module, name)
  return planFor([{ kind: 'rename-key', path, name: newName }], id)
}

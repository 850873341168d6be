import { type Command, planFor, refuse } from './bench.ts'
import { findModule, settingPath } from './places.ts'

/** Takes a setting out of a module; `settings` goes with the last one. */
export const unsetSetting: Command<'unset-setting'> = (bench, { id, name }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  if (!module.use.settings.entries.has(name)) return refuse({ code: 'no-setting', name })
  return planFor([{ kind: 'remove', path: settingPath(bench, module, name) }], id)
}

import { type Command, planFor, refuse } from './bench.ts'
import { findModule } from './places.ts'
import { settingChange } from './setting-change.ts'
import { typedValue } from './typed-value.ts'

/** Writes a setting of a module; a merged one is overridden in the module itself. */
export const setSetting: Command<'set-setting'> = (bench, { id, name, value }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  return planFor([settingChange(bench, module, name, typedValue(value))], id)
}

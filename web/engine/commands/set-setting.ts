import { type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, modulePath, settingPath } from './places.ts'
import { typedValue } from './typed-value.ts'

/** Writes a setting of a module; a merged one is overridden in the module itself. */
export const setSetting: Command<'set-setting'> = (bench, { id, name, value }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const hasSettings = module.use.settings.span !== undefined
  const at = hasSettings ? undefined : moduleKeyPlace(bench, modulePath(bench, module), 'settings')
  return planFor(
    [
      {
        kind: 'set',
        path: settingPath(bench, module, name),
        value: typedValue(value),
        ...(at === undefined ? {} : { at }),
      },
    ],
    id,
  )
}

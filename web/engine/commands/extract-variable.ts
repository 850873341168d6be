import { editableYaml } from '../blueprint/editable-text.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { freeName } from './free-name.ts'
import { rootKeyPlace } from './key-place.ts'
import { findModule, settingPath } from './places.ts'
import { textValue } from './typed-value.ts'

/** Makes a variable of a setting's value; the setting refers to it. */
export const extractVariable: Command<'extract-variable'> = (bench, { id, name, variable }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const entry = module.use.settings.entries.get(name)
  if (entry === undefined) return refuse({ code: 'no-setting', name })
  const { vars } = bench.blueprint
  const newName = freeName(variable ?? name, new Set(vars.entries.keys()))
  const at = vars.span === undefined ? rootKeyPlace(bench.root, 'vars') : undefined
  const text = editableYaml(entry.value, bench.document.text)
  return planFor(
    [
      {
        kind: 'set',
        path: settingPath(bench, module, name),
        value: textValue(`$(vars.${newName})`),
      },
      {
        kind: 'set',
        path: ['vars', newName],
        value: { kind: 'yaml', text },
        ...(at === undefined ? {} : { at }),
      },
    ],
    id,
  )
}

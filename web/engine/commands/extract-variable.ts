import { editableYaml } from '../blueprint/editable-text.ts'
import type { VarName } from '../blueprint/model.ts'
import { referencesIn } from '../blueprint/setting-value.ts'
import { type Bench, type Command, planFor, refuse } from './bench.ts'
import { freeName } from './free-name.ts'
import { rootKeyPlace } from './key-place.ts'
import { findModule, settingPath } from './places.ts'
import { isExpressionName } from './reference-parts.ts'
import { wouldTake } from './takers.ts'
import { textValue } from './typed-value.ts'

/** Makes a variable of a setting's value; the setting refers to it. */
export const extractVariable: Command<'extract-variable'> = (bench, { id, name, variable }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const entry = module.use.settings.entries.get(name)
  if (entry === undefined) return refuse({ code: 'no-setting', name })
  const wanted = variable ?? name
  if (!isExpressionName(wanted)) return refuse({ code: 'variable-name', name: wanted })
  // A variable can refer to variables only.
  const giver = referencesIn(entry.value).find((reference) => reference.kind === 'module')
  if (giver?.kind === 'module') return refuse({ code: 'variable-refers', name: giver.id })
  const newName = freeVariable(bench, wanted)
  const { vars } = bench.blueprint
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

/** A name that no variable has, and that no module would take a value by without being asked. */
export function freeVariable(bench: Bench, wanted: VarName): VarName {
  const taken = new Set([
    ...bench.blueprint.vars.entries.keys(),
    ...(bench.deployment?.vars.entries.keys() ?? []),
  ])
  for (;;) {
    const name = freeName(wanted, taken)
    if (wouldTake(bench, name).length === 0) return name
    taken.add(name)
  }
}

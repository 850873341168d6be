import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, refuse } from './bench.ts'
import { nameParts, rewritesOf } from './reference-parts.ts'

/** Gives a variable another name, in both files and in every expression that refers to it. */
export const renameVariable: Command<'rename-variable'> = (bench, { name, newName }) => {
  const { vars } = bench.blueprint
  const given = bench.deployment?.vars
  const files = [vars, given]
  if (!files.some((file) => file?.entries.has(name))) return refuse({ code: 'no-variable', name })
  if (files.some((file) => file?.entries.has(newName))) {
    return refuse({ code: 'variable-taken', name: newName })
  }
  const parts = nameParts(bench, { kind: 'variable', name }, newName)
  if (parts === undefined) return refuse({ code: 'unfit-references' })
  const rename: DocumentChange = { kind: 'rename-key', path: ['vars', name], name: newName }
  const renameIn = (file: typeof given): readonly DocumentChange[] =>
    file?.entries.has(name) === true ? [rename] : []
  return {
    kind: 'plan',
    blueprint: [...rewritesOf(parts, 'blueprint'), ...renameIn(vars)],
    deployment: [...rewritesOf(parts, 'deployment'), ...renameIn(given)],
  }
}

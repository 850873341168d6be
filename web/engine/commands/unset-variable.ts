import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'

/** Takes a deployment variable out of one of the two files. */
export const unsetVariable: Command<'unset-variable'> = (bench, { name, file }) => {
  const vars = file === 'deployment' ? bench.deployment?.vars : bench.blueprint.vars
  if (vars?.entries.has(name) !== true) return refuse({ code: 'no-variable', name })
  const change: DocumentChange = { kind: 'remove', path: ['vars', name] }
  return file === 'deployment'
    ? { kind: 'plan', blueprint: [], deployment: [change] }
    : planFor([change])
}

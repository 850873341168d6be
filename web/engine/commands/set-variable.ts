import type { DocumentChange } from '../document/edit-change.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { typedValue } from './typed-value.ts'

/** Writes a deployment variable into the blueprint or into the deployment file. */
export const setVariable: Command<'set-variable'> = (bench, { name, value, file }) => {
  const change: DocumentChange = { kind: 'set', path: ['vars', name], value: typedValue(value) }
  if (file === 'deployment') {
    if (bench.deploymentDocument === undefined) return refuse({ code: 'no-deployment-file' })
    return { kind: 'plan', blueprint: [], deployment: [change] }
  }
  const at = bench.blueprint.vars.span === undefined ? rootKeyPlace(bench.root, 'vars') : undefined
  return planFor([at === undefined ? change : { ...change, at }])
}

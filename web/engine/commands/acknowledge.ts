import { type Command, planFor, refuse } from './bench.ts'
import { findModule, modulePath } from './places.ts'

/** Says beside a module, in a comment, that a finding about it is fine. */
export const acknowledge: Command<'acknowledge'> = (bench, { id, code }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const path = modulePath(bench, module)
  return planFor([{ kind: 'add-comment', path, text: `cyanotype: ack ${code}` }], id)
}

import type { DocumentChange } from '../document/edit-change.ts'
import type { PlainValue } from '../document/emit-value.ts'
import { findNode } from '../document/find-path.ts'
import { type Command, planFor, refuse } from './bench.ts'
import { moduleKeyPlace } from './key-place.ts'
import { findModule, itemPath, modulePath } from './places.ts'

/**
 * Lists an output of a module among those that the deployment shows. A name alone becomes a mapping
 * when more than the name is to be said.
 */
export const setOutput: Command<'set-output'> = (bench, { id, output, description, sensitive }) => {
  const module = findModule(bench, id)
  if (module === undefined) return refuse({ code: 'no-module', name: id })
  const more = new Map<string, PlainValue>([
    ...(description === undefined ? [] : [['description', description] as const]),
    ...(sensitive === undefined ? [] : [['sensitive', sensitive] as const]),
  ])
  const full: PlainValue = more.size === 0 ? output : new Map([['name', output], ...more])
  const list = [...modulePath(bench, module), 'outputs']
  const index = module.use.outputs.findIndex(({ name }) => name.text === output)
  if (index < 0) {
    const at = moduleKeyPlace(bench, modulePath(bench, module), 'outputs')
    const value = { kind: 'plain', value: full } as const
    const insert: DocumentChange = { kind: 'insert-item', path: list, index: 'last', value }
    return planFor([at === undefined ? insert : { ...insert, at }], id)
  }
  const span = module.use.outputs[index]?.span
  const path = span === undefined ? list : itemPath(bench, list, span, index)
  if (more.size === 0) return refuse({ code: 'output-taken', name: output })
  if (findNode(bench.root, path)?.kind === 'scalar') {
    return planFor([{ kind: 'set', path, value: { kind: 'plain', value: full } }], id)
  }
  return planFor(
    [...more].map(([key, value]): DocumentChange => {
      return { kind: 'set', path: [...path, key], value: { kind: 'plain', value } }
    }),
    id,
  )
}

import type { DocumentChange } from '../document/edit-change.ts'
import {
  type Bench,
  type Command,
  type CommandPlan,
  type CommandRefusal,
  planFor,
  refuse,
} from './bench.ts'
import { rootKeyPlace } from './key-place.ts'
import { typedValue } from './typed-value.ts'

/** Writes a value at a path of the text; what is missing on the way is made. */
export const setValue: Command<'set-value'> = (bench, { file, path, value }) => {
  const [key] = path
  const isNewKey = file === 'blueprint' && typeof key === 'string' && !hasKey(bench, key)
  const at = isNewKey ? rootKeyPlace(bench.root, key) : undefined
  const change: DocumentChange = { kind: 'set', path, value: typedValue(value) }
  return planIn(bench, file, at === undefined ? change : { ...change, at })
}

/** A plan for one of the two files. */
export function planIn(
  bench: Bench,
  file: 'blueprint' | 'deployment',
  change: DocumentChange,
): CommandPlan | CommandRefusal {
  if (file === 'blueprint') return planFor([change])
  if (bench.deploymentDocument === undefined) return refuse({ code: 'no-deployment-file' })
  return { kind: 'plan', blueprint: [], deployment: [change] }
}

function hasKey({ root }: Bench, name: string): boolean {
  return (
    root.kind === 'mapping' &&
    root.entries.some(({ key }) => key.kind === 'scalar' && key.text === name)
  )
}

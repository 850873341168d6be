import type { Command } from './bench.ts'
import { planIn } from './set-value.ts'

/** Takes the key or item at a path of the text out. */
export const removeValue: Command<'remove-value'> = (bench, { file, path }) =>
  planIn(bench, file, { kind: 'remove', path })

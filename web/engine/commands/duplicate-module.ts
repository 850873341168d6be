import type { Command } from './bench.ts'

/** Writes a second one of a module behind it, with an id of its own. */
export const duplicateModule: Command<'duplicate-module'> = (_, { id }) => {
  return { kind: 'steps', intents: [{ kind: 'duplicate-modules', ids: [id] }] }
}

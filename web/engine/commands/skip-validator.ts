import type { Command } from './bench.ts'

/** Tells the toolkit to skip a validator: at its entry, or with one of its own. */
export const skipValidator: Command<'skip-validator'> = (_, { validator }) => ({
  kind: 'steps',
  intents: [{ kind: 'set-validator', validator, skip: true }],
})

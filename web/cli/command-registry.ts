import type { Command } from './command.ts'
import { serveCommand } from './commands/serve.ts'

/** Every command, in the order in which help lists them. */
export const commandRegistry: readonly Command[] = [serveCommand]

import type { Command } from './command.ts'
import { checkCommand } from './commands/check.ts'
import { createCommand } from './commands/create.ts'
import { exportCommand } from './commands/export.ts'
import { serveCommand } from './commands/serve.ts'

/** Every command, in the order in which help lists them. */
export const commandRegistry: readonly Command[] = [
  checkCommand,
  createCommand,
  exportCommand,
  serveCommand,
]

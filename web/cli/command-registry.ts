import type { Command } from './command.ts'
import { catalogCommand } from './commands/catalog.ts'
import { checkCommand } from './commands/check.ts'
import { createCommand } from './commands/create.ts'
import { expandCommand } from './commands/expand.ts'
import { exportCommand } from './commands/export.ts'
import { fixCommand } from './commands/fix.ts'
import { serveCommand } from './commands/serve.ts'

/** Every command, in the order in which help lists them. */
export const commandRegistry: readonly Command[] = [
  checkCommand,
  expandCommand,
  createCommand,
  exportCommand,
  catalogCommand,
  fixCommand,
  serveCommand,
]

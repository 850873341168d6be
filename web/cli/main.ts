#!/usr/bin/env node
import { commandRegistry } from './command-registry.ts'
import { runCommandLine } from './run-command-line.ts'

// A reader that goes away (`| head`) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  throw error
})

process.exitCode = await runCommandLine(process.argv.slice(2), commandRegistry)

#!/usr/bin/env node
import { commandRegistry } from './command-registry.ts'
import { runCommandLine } from './run-command-line.ts'

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that goes away (`| head`) is no failure of ours.
  if (error.code === 'EPIPE') return
  process.stderr.write(`cyanotype: standard output: ${error.message}\n`)
  process.on('exit', () => {
    process.exitCode = 2
  })
})

process.exitCode = await runCommandLine(process.argv.slice(2), commandRegistry)

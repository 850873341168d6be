import { expect } from 'vitest'
import type { Intent } from '../engine/blueprint/intent.ts'
import { changedLines } from '../engine/commands/changed-lines.ts'
import { type CommandGround, runCommand } from '../engine/commands/run-command.ts'
import { parseDocument } from '../engine/document/parse-document.ts'
import { applyEdits, invertEdits } from '../engine/text/text-edit.ts'

/** A text without what an analysis knows of modules. */
export function groundOf(text: string, deployment?: string): CommandGround {
  return {
    document: parseDocument('blueprint', text),
    deploymentDocument:
      deployment === undefined ? undefined : parseDocument('deployment', deployment),
  }
}

/**
 * The lines of the blueprint that a command takes out (`-`), then those that it puts in (`+`); or why
 * it does nothing. Undoing gives the text back.
 */
export function editedLines(text: string, intent: Intent, ground = groundOf(text)): string[] {
  const outcome = runCommand(ground, intent)
  if (outcome.kind === 'refusal') return [outcome.reason]
  const own = outcome.edits.filter(({ file }) => file === 'blueprint')
  const after = applyEdits(text, own)
  expect(applyEdits(after, invertEdits(text, own))).toBe(text)
  const lines = changedLines('blueprint', text, own)
  return [
    ...lines.flatMap(({ before }) => (before === undefined ? [] : [`-${before}`])),
    ...lines.flatMap(({ after: line }) => (line === undefined ? [] : [`+${line}`])),
  ]
}

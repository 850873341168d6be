import type { Intent } from '../blueprint/intent.ts'
import { type ChangedLine, changedLines } from './changed-lines.ts'
import { type Consequence, consequencesOf } from './consequences.ts'
import { type CommandGround, runCommand } from './run-command.ts'

/** What a command would do, told before it is done. */
export type CommandPreview =
  | {
      readonly kind: 'preview'
      readonly label: string
      /** Every line that it changes, those of the blueprint first. */
      readonly lines: readonly ChangedLine[]
      /** What it means beyond the text: for what is deployed already, for who gives values. */
      readonly consequences: readonly Consequence[]
    }
  | { readonly kind: 'refusal'; readonly reason: string }

/** The lines that a command changes, and what follows from that; or why it does nothing. */
export function previewCommand(ground: CommandGround, intent: Intent): CommandPreview {
  const outcome = runCommand(ground, intent)
  if (outcome.kind === 'refusal') return outcome
  const { document, deploymentDocument } = ground
  const files = deploymentDocument === undefined ? [document] : [document, deploymentDocument]
  return {
    kind: 'preview',
    label: outcome.label,
    lines: files.flatMap(({ file, text }) => changedLines(file, text, outcome.edits)),
    consequences: consequencesOf(ground, intent),
  }
}

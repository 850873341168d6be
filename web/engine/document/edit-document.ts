import { composeEdits } from '../text/compose-edits.ts'
import { applyEdits, type TextEdit } from '../text/text-edit.ts'
import type { YamlDocument } from './document.ts'
import { type DocumentChange, type Plan, type Refused, refuse } from './edit-change.ts'
import { type EditOptions, type Step, stepsOf } from './edit-plan.ts'
import { serializeShape, shapeOfNode } from './edit-shape.ts'
import { parseDocument } from './parse-document.ts'

type EditResult =
  | {
      readonly kind: 'edits'
      readonly edits: readonly TextEdit[]
      /** The text after the edits, read. */
      readonly document: YamlDocument
    }
  | Refused

/**
 * Makes changes one after another, each path in the text that the changes before it leave, and gives
 * them as one list of edits of `document.text`. After each step the text is read again: when it does
 * not say exactly what was meant, or has an error that it had not before, nothing is done.
 *
 *     editDocument(document, [{ kind: 'remove', path: ['vars', 'zone'] }])
 */
export function editDocument(
  document: YamlDocument,
  changes: readonly DocumentChange[],
  options: EditOptions = {},
): EditResult {
  const done: (readonly TextEdit[])[] = []
  let current = document
  for (const change of changes) {
    for (const step of stepsOf(change, current, options)) {
      const taken = takeStep(current, step)
      if (taken.kind === 'refusal') return taken
      done.push(taken.edits)
      current = taken.document
    }
  }
  return {
    kind: 'edits',
    edits: composeEdits(document.file, document.text, done),
    document: current,
  }
}

/** The first text that says what is meant, of those written with more and more care. */
function takeStep(document: YamlDocument, step: Step): EditResult {
  let after = document
  for (const care of ['usual', 'no-blank-lines', 'no-literals'] as const) {
    const plan = step(document, care)
    if (plan.kind === 'refusal') return plan
    after = parseDocument(document.file, applyEdits(document.text, plan.edits))
    if (isAsMeant(document, after, plan)) {
      return { kind: 'edits', edits: plan.edits, document: after }
    }
  }
  return refuse(countAliasErrors(after) > countAliasErrors(document) ? 'shared' : 'unsafe')
}

function isAsMeant(before: YamlDocument, after: YamlDocument, plan: Plan): boolean {
  if (after.root === undefined || countErrors(after) > countErrors(before)) return false
  return serializeShape(shapeOfNode(after.root)) === serializeShape(plan.shape)
}

function countErrors({ diagnostics }: YamlDocument): number {
  return diagnostics.filter(({ severity, code }) => severity === 'error' && code !== 'yaml-empty')
    .length
}

/** An alias has lost its anchor when the edit took out what others repeat. */
function countAliasErrors({ diagnostics }: YamlDocument): number {
  return diagnostics.filter(({ code }) => code === 'yaml-alias').length
}

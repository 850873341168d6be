import type { Analysis } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import type { YamlDocument } from '../document/document.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { editDocument } from '../document/edit-document.ts'
import { composeEdits } from '../text/compose-edits.ts'
import { makeSpan, type Span } from '../text/span.ts'
import { mapOffset, type TextEdit } from '../text/text-edit.ts'
import { type CommandRefusal, makeBench, refuse } from './bench.ts'
import { formatRefusal } from './refusal.ts'
import { callCommand } from './registry.ts'
import { titleOf } from './title-of.ts'

export type CommandOutcome =
  | {
      readonly kind: 'edits'
      /** Of the texts that were analysed; blueprint and deployment file may both be concerned. */
      readonly edits: readonly TextEdit[]
      /** For the undo list. */
      readonly label: string
      /** The module to select afterwards. */
      readonly select: string | undefined
      /** For the announcement: the label, or more where more was done than it says. */
      readonly said: string
    }
  | { readonly kind: 'refusal'; readonly reason: string }

/** The texts in the making. */
type Draft = {
  readonly blueprint: YamlDocument
  readonly deployment: YamlDocument | undefined
  /** One list for each step so far; see `composeEdits`. */
  readonly done: { readonly blueprint: Lists; readonly deployment: Lists }
  readonly select: string | undefined
  /** What the last step says of itself. */
  readonly said: string | undefined
}

type Lists = readonly (readonly TextEdit[])[]

/**
 * The edits that do what a person wants, or why not. Changes nothing itself: the edits are for the
 * texts of the analysis, as one step to be undone. Every text on the way was read again and says
 * what was meant (see `editDocument`).
 */
export function runCommand(
  { document, deploymentDocument }: Pick<Analysis, 'document' | 'deploymentDocument'>,
  intent: Intent,
): CommandOutcome {
  const start: Draft = {
    blueprint: document,
    deployment: deploymentDocument,
    done: { blueprint: [], deployment: [] },
    select: undefined,
    said: undefined,
  }
  const draft = perform(start, intent)
  if ('kind' in draft) return { kind: 'refusal', reason: formatRefusal(draft.reason) }
  const edits = [
    ...composeEdits(document.file, document.text, draft.done.blueprint),
    ...(deploymentDocument === undefined
      ? []
      : composeEdits(deploymentDocument.file, deploymentDocument.text, draft.done.deployment)),
  ]
  const label = titleOf(intent)
  const said = intent.kind === 'all' ? label : (draft.said ?? label)
  return { kind: 'edits', edits, label, select: draft.select, said }
}

function perform(draft: Draft, intent: Intent): Draft | CommandRefusal {
  if (intent.kind === 'all') {
    let current = draft
    for (const part of intent.intents) {
      const next = perform(current, part)
      if ('kind' in next) return next
      current = next
    }
    return current
  }
  const bench = makeBench(draft.blueprint, draft.deployment)
  if (bench === undefined) return refuse({ code: 'broken' })
  const plan = callCommand(bench, intent.kind, moveSpan(draft, intent))
  if (plan.kind === 'refusal') return plan
  const next = change(draft, 'blueprint', plan.blueprint)
  const both = 'kind' in next ? next : change(next, 'deployment', plan.deployment ?? [])
  if ('kind' in both) return both
  return { ...both, select: plan.select ?? both.select, said: plan.said ?? both.said }
}

/** A span of an intent counts in the first text; earlier steps have moved what it means. */
function moveSpan(
  draft: Draft,
  intent: Exclude<Intent, { readonly kind: 'all' }>,
): Exclude<Intent, { readonly kind: 'all' }> {
  if (intent.kind !== 'replace-scalar') return intent
  const { file } = intent.span
  if (file !== 'blueprint' && file !== 'deployment') return intent
  return { ...intent, span: mapSpan(intent.span, draft.done[file]) }
}

function mapSpan({ file, start, end }: Span, lists: Lists): Span {
  return lists.reduce(
    (span, edits) => makeSpan(file, mapOffset(span.start, edits, true), mapOffset(span.end, edits)),
    makeSpan(file, start, end),
  )
}

function change(
  draft: Draft,
  file: 'blueprint' | 'deployment',
  changes: readonly DocumentChange[],
): Draft | CommandRefusal {
  const document = draft[file]
  if (document === undefined || changes.length === 0) return draft
  const result = editDocument(document, changes)
  if (result.kind === 'refusal') return refuse({ code: result.reason })
  const done = { ...draft.done, [file]: [...draft.done[file], result.edits] }
  return { ...draft, [file]: result.document, done }
}

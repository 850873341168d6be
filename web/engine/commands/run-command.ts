import type { Analysis } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import type { ModuleId } from '../blueprint/model.ts'
import type { YamlDocument } from '../document/document.ts'
import type { DocumentChange } from '../document/edit-change.ts'
import { editDocument } from '../document/edit-document.ts'
import type { Expanded } from '../expand/expanded.ts'
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
      /** The modules to select afterwards. */
      readonly select: readonly ModuleId[] | undefined
      /** For the announcement: the label, or more where more was done than it says. */
      readonly said: string
    }
  | { readonly kind: 'refusal'; readonly reason: string }

/**
 * What a command stands on, as an analysis has it. Without `expanded` nobody knows which modules
 * take a variable by its name, and which outputs and settings modules have.
 */
export type CommandGround = Pick<Analysis, 'document' | 'deploymentDocument'> & {
  readonly expanded?: Expanded | undefined
}

/** The texts in the making. */
type Draft = {
  readonly blueprint: YamlDocument
  readonly deployment: YamlDocument | undefined
  /** One list for each step so far; see `composeEdits`. */
  readonly done: { readonly blueprint: Lists; readonly deployment: Lists }
  readonly expanded: Expanded | undefined
  readonly select: readonly ModuleId[] | undefined
  /** What the last step says of itself. */
  readonly said: string | undefined
  readonly label: string | undefined
}

type Lists = readonly (readonly TextEdit[])[]

/**
 * The edits that do what a person wants, or why not. Changes nothing itself: the edits are for the
 * texts of the analysis, as one step to be undone. Every text on the way was read again and says
 * what was meant (see `editDocument`).
 */
export function runCommand(
  { document, deploymentDocument, expanded }: CommandGround,
  intent: Intent,
): CommandOutcome {
  const start: Draft = {
    blueprint: document,
    deployment: deploymentDocument,
    expanded,
    done: { blueprint: [], deployment: [] },
    select: undefined,
    said: undefined,
    label: undefined,
  }
  const draft = perform(start, intent)
  if ('kind' in draft) return { kind: 'refusal', reason: formatRefusal(draft.reason) }
  const edits = [
    ...composeEdits(document.file, document.text, draft.done.blueprint),
    ...(deploymentDocument === undefined
      ? []
      : composeEdits(deploymentDocument.file, deploymentDocument.text, draft.done.deployment)),
  ]
  const title = titleOf(intent)
  const isSingle = intent.kind !== 'all'
  const label = (isSingle ? draft.label : undefined) ?? title
  const said = (isSingle ? draft.said : undefined) ?? label
  return { kind: 'edits', edits, label, select: draft.select, said }
}

function perform(draft: Draft, intent: Intent): Draft | CommandRefusal {
  if (intent.kind === 'all') return performAll(draft, intent.intents)
  const bench = makeBench(draft.blueprint, draft.deployment, draft.expanded)
  if (bench === undefined) return performFirst(draft, intent)
  const plan = callCommand(bench, intent.kind, moveSpan(draft, intent))
  if (plan.kind === 'refusal') return plan
  if (plan.kind === 'steps') {
    const last = performAll(draft, plan.intents)
    if ('kind' in last) return last
    const { select = last.select, said = draft.said } = plan
    return { ...last, select, said, label: undefined }
  }
  const next = change(draft, 'blueprint', plan.blueprint)
  const both = 'kind' in next ? next : change(next, 'deployment', plan.deployment ?? [])
  if ('kind' in both) return both
  return {
    ...both,
    select: plan.select ?? both.select,
    said: plan.said ?? both.said,
    label: plan.label,
  }
}

function performAll(draft: Draft, intents: readonly Intent[]): Draft | CommandRefusal {
  let current = draft
  for (const part of intents) {
    const next = perform(current, part)
    if ('kind' in next) return next
    current = next
  }
  return current
}

/** In an empty text, or one of comments, a blueprint begins with its name. */
function performFirst(draft: Draft, intent: Intent): Draft | CommandRefusal {
  const { diagnostics } = draft.blueprint
  const isEmpty = diagnostics.every(({ severity, code }) => {
    return severity !== 'error' || code === 'yaml-empty'
  })
  if (!isEmpty || draft.blueprint.root !== undefined) return refuse({ code: 'broken' })
  const value = { kind: 'plain', value: 'my-blueprint' } as const
  const named = change(draft, 'blueprint', [{ kind: 'set', path: ['blueprint_name'], value }])
  return 'kind' in named ? refuse({ code: 'broken' }) : perform(named, intent)
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

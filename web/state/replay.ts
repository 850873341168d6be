import { applyEdits, invertEdits, type TextEdit } from '../engine/index.ts'
import type { HistoryEntry, Inverse } from './history.ts'
import { exchangeLayout } from './layout-store.ts'
import type { OpenDocument } from './open-document.ts'

/** A document after a step, and how to take the step back. */
type Taken = { readonly document: OpenDocument; readonly inverse: Inverse }

/** Does what an entry of the history says; the entry that comes back does the reverse. */
export function replay(
  document: OpenDocument,
  entry: HistoryEntry,
): { readonly document: OpenDocument; readonly reversed: HistoryEntry } {
  let after = document
  const inverses: Inverse[] = []
  for (const step of entry.inverses) {
    const taken = takeStep(after, step)
    after = taken.document
    inverses.unshift(taken.inverse)
  }
  return { document: after, reversed: { ...entry, inverses } }
}

/** One change of the texts or of the drawing; where modules stand changes in its own store. */
export function takeStep(document: OpenDocument, step: Inverse): Taken {
  switch (step.kind) {
    case 'layout':
      return { document, inverse: { ...step, layout: exchangeLayout(document.id, step.layout) } }
    case 'attachment': {
      const inverse: Inverse = { kind: 'attachment', attachment: document.attachment }
      return { document: { ...document, attachment: step.attachment }, inverse }
    }
    case 'packages': {
      const inverse: Inverse = { kind: 'packages', packages: document.packages }
      return { document: { ...document, packages: step.packages }, inverse }
    }
    case 'toolkit': {
      const inverse: Inverse = { kind: 'toolkit', toolkit: document.toolkit }
      return { document: { ...document, toolkit: step.toolkit }, inverse }
    }
    case 'edits':
      return takeEdits(document, step.edits)
  }
}

function takeEdits(document: OpenDocument, all: readonly TextEdit[]): Taken {
  const blueprint = all.filter((edit) => edit.file === 'blueprint')
  const deployment = all.filter((edit) => edit.file === 'deployment')
  if (blueprint.length + deployment.length !== all.length) {
    throw new Error('an edit names a file that the page does not hold')
  }
  const { attachment } = document
  const attached = attachment?.text ?? ''
  const edits = [
    ...invertEdits(document.text, blueprint),
    ...(attachment === undefined ? [] : invertEdits(attached, deployment)),
  ]
  return {
    document: {
      ...document,
      text: applyEdits(document.text, blueprint),
      attachment: attachment && { ...attachment, text: applyEdits(attached, deployment) },
    },
    inverse: { kind: 'edits', edits },
  }
}

/** The edits of an entry of one step: those of several steps count in different texts. */
export function onlyEdits(entry: HistoryEntry): readonly TextEdit[] | undefined {
  if (entry.inverses.every(({ kind }) => kind === 'layout')) return []
  const [first, ...rest] = entry.inverses
  return rest.length === 0 && first?.kind === 'edits' ? first.edits : undefined
}

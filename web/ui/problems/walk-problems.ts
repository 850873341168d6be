import { analysisStore } from '../../state/analysis-store.ts'
import { announce } from '../../state/announcement-store.ts'
import { chooseFinding } from '../../state/choose-finding.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { problemFilterStore, shownProblems } from './problem-filter.ts'

/** Goes to the next or previous finding from the one that was chosen last, round the list. */
export function walkProblems(by: 1 | -1): void {
  const { hidden } = problemFilterStore.getState()
  const problems = shownProblems(analysisStore.getState().view?.findings ?? [], hidden)
  const { reveal } = selectionStore.getState()
  const at = problems.findIndex(
    ({ span }) =>
      span.file === reveal?.span.file &&
      span.start === reveal.span.start &&
      span.end === reveal.span.end,
  )
  const from = at === -1 && by === -1 ? 0 : at
  const next = problems[(from + by + problems.length) % problems.length]
  if (next === undefined) return
  chooseFinding(next)
  announce(next.message)
}

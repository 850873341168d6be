import type { PageFinding, PageView } from '../../state/analysis-store.ts'
import { type SelectionState, selectedModules } from '../../state/selection-store.ts'

/** A way to mend a finding. */
export type FixHere = {
  readonly finding: PageFinding
  readonly fix: PageFinding['fixes'][number]
}

/**
 * What could be mended where the user is: of the finding that was gone to last, else of the
 * selected modules, else anywhere.
 */
export function fixesHere(
  view: Pick<PageView, 'findings'> | undefined,
  selection: Pick<SelectionState, 'reveal' | 'selected'>,
): readonly FixHere[] {
  const findings = view?.findings ?? []
  const { reveal } = selection
  const ids = selectedModules(selection)
  const gone = findings.filter(
    ({ span }) =>
      span.file === reveal?.span.file &&
      span.start === reveal.span.start &&
      span.end === reveal.span.end,
  )
  const ofModules = findings.filter(({ nodes }) => nodes.some((id) => ids.includes(id)))
  const meant = gone.length > 0 ? gone : ids.length > 0 ? ofModules : findings
  return meant.flatMap((finding) => finding.fixes.map((fix) => ({ finding, fix })))
}

import type { Collector } from '../diagnostic/collector.ts'
import { type FileId, makeSpan, type Range } from '../text/span.ts'

/** Something that yaml.v3 takes and other readers of YAML do not, or take otherwise. */
export type Oddity = { readonly range: Range } & (
  | { readonly kind: 'tab' | 'comment-space' | 'quote-this' }
  /** `closing`: a bracket alone, in the column of its key. */
  | { readonly kind: 'indent'; readonly column: number; readonly closing: boolean }
  | { readonly kind: 'tag'; readonly tag: string }
)

/** After so many findings a reader has seen enough. */
const MOST = 100

/** The findings for what was noted while a text was read. */
export function reportOddities(
  file: FileId,
  text: string,
  oddities: readonly Oddity[],
  collector: Collector,
): void {
  for (const oddity of oddities.slice(0, MOST)) {
    const { start, end } = oddity.range
    const span = makeSpan(file, start, end)
    switch (oddity.kind) {
      case 'tab': {
        const args = { problem: 'tab-taken' } as const
        collector.add({ code: 'yaml-tab', args, severity: 'warning', span })
        break
      }
      case 'comment-space':
        collector.add({ code: 'yaml-comment-space', args: {}, severity: 'info', span })
        break
      case 'quote-this': {
        const args = { text: text.slice(start, end) }
        collector.add({ code: 'yaml-quote-this', args, severity: 'warning', span })
        break
      }
      case 'indent': {
        const args = { column: oddity.column }
        const severity = oddity.closing ? 'info' : 'warning'
        collector.add({ code: 'yaml-indent', args, severity, span })
        break
      }
      case 'tag': {
        const args = { tag: oddity.tag, known: false }
        collector.add({ code: 'yaml-tag', args, severity: 'warning', span })
        break
      }
    }
  }
}

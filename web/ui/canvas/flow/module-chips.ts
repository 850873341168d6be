import type { Badge, BadgeState, GraphModule, Trait } from '../../../engine/index.ts'
import { words } from '../../shared/words.ts'
import { measures } from '../layout/measures.ts'
import type { FindingCount } from './count-findings.ts'

/** One mark on a node: only what helps a decision. */
export type Chip = {
  readonly kind:
    | 'way-out'
    | 'way-in'
    | 'image'
    | 'error'
    | 'warning'
    | 'to-supply'
    | 'provides'
    | 'choice'
  readonly text: string
  /** Of the three badges of an image builder. */
  readonly state: BadgeState | undefined
}

/** The chips of a node in the order of their weight: the first three are seen. */
export function moduleChips(
  module: GraphModule,
  { badges, traits }: { readonly badges: readonly Badge[]; readonly traits: readonly Trait[] },
  count: FindingCount,
): readonly Chip[] {
  const badge = (kind: Badge['kind']): readonly Chip[] =>
    badges
      .filter((one) => one.kind === kind)
      .map(({ state, text }) => ({
        kind,
        state,
        text: kind === 'image' ? words.canvas.image(text) : text,
      }))
  const trait = (kind: 'provides' | 'choice'): readonly Chip[] =>
    traits.flatMap((one) => (one.kind === kind ? [{ kind, text: one.text, state: undefined }] : []))
  return [
    ...badge('way-out'),
    ...badge('way-in'),
    ...findingChips(count),
    ...trait('provides'),
    ...number('to-supply', words.canvas.toSupply(module.toSupply), module.toSupply),
    ...badge('image'),
    ...trait('choice'),
  ]
}

/** Errors and warnings, as far as there are any. */
export function findingChips({ errors, warnings }: FindingCount): readonly Chip[] {
  return [
    ...number('error', String(errors), errors),
    ...number('warning', String(warnings), warnings),
  ]
}

function number(kind: Chip['kind'], text: string, amount: number): readonly Chip[] {
  return amount === 0 ? [] : [{ kind, text, state: undefined }]
}

export const mostChips = 3

const textWidth = 5.8
const chipFrame = 20
const iconWidth = 14
const chipGap = 5
const rowWidth = 170

/** The height of a node, told from its texts so that nothing has to be measured in the page. */
export function nodeHeight(chips: readonly Chip[]): number {
  if (chips.length === 0) return measures.nodeHead
  const shown = chips.slice(0, mostChips).map(chipWidth)
  const more = chips.length - mostChips
  const widths = more > 0 ? [...shown, words.canvas.hidden(more).length * textWidth + 12] : shown
  let rows = 1
  let filled = 0
  for (const width of widths) {
    const needed = filled === 0 ? width : filled + chipGap + width
    if (needed <= rowWidth) {
      filled = needed
    } else {
      rows += 1
      filled = width
    }
  }
  return measures.nodeHead + rows * measures.badgeRow
}

const plainChips: readonly Chip['kind'][] = ['to-supply', 'image', 'choice']

function chipWidth(chip: Chip): number {
  const icon = plainChips.includes(chip.kind) ? 0 : iconWidth
  return Math.min(rowWidth, chip.text.length * textWidth + icon + chipFrame)
}

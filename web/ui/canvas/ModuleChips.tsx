import {
  ArrowDownRight,
  ArrowUpRight,
  Check,
  CircleX,
  type LucideIcon,
  TriangleAlert,
} from 'lucide-react'
import { words } from '../shared/words.ts'
import { type Chip, mostChips } from './flow/module-chips.ts'
import styles from './ModuleChips.module.css'

/**
 * The row of marks on a node. Those past the third are in the document but not seen; their number
 * stands for them, and tells them on hover.
 */
export function ModuleChips({ chips }: { readonly chips: readonly Chip[] }) {
  if (chips.length === 0) return null
  const hidden = chips.slice(mostChips)
  return (
    <div className={styles.chips}>
      {chips.slice(0, mostChips).map((chip) => (
        <ChipMark key={`${chip.kind} ${chip.text}`} chip={chip} />
      ))}
      {hidden.length > 0 && (
        <span className={styles.chip} title={hidden.map((chip) => chip.text).join('\n')}>
          {words.canvas.hidden(hidden.length)}
        </span>
      )}
      {hidden.map((chip) => (
        <span key={`${chip.kind} ${chip.text}`} className={styles.hidden} {...badgeHandle(chip)}>
          {chip.text}
        </span>
      ))}
    </div>
  )
}

const icons: Readonly<Partial<Record<Chip['kind'], LucideIcon>>> = {
  'way-out': ArrowUpRight,
  'way-in': ArrowDownRight,
  provides: Check,
  error: CircleX,
  warning: TriangleAlert,
}

export function ChipMark({ chip }: { readonly chip: Chip }) {
  const Icon = icons[chip.kind]
  return (
    <span className={styles.chip} data-look={chip.kind} title={chip.text} {...badgeHandle(chip)}>
      {Icon !== undefined && <Icon size={11} strokeWidth={2.2} aria-hidden="true" />}
      <span className={styles.text}>{chip.text}</span>
    </span>
  )
}

/** The three badges of an image builder are known by name from outside. */
function badgeHandle({ kind, state }: Chip) {
  return state === undefined ? {} : { 'data-badge': kind, 'data-state': state }
}

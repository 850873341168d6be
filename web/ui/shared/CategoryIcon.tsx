import { Box, Cpu, Disc3, HardDrive, type LucideIcon, Network, SquareTerminal } from 'lucide-react'
import styles from './CategoryIcon.module.css'

export type Category = 'network' | 'compute' | 'script' | 'image' | 'storage' | 'other'

const icons: Readonly<Record<Category, LucideIcon>> = {
  network: Network,
  compute: Cpu,
  script: SquareTerminal,
  image: Disc3,
  storage: HardDrive,
  other: Box,
}

/** The colour token of a kind of module; never the only mark of it. */
export const categoryColor: Readonly<Record<Category, string>> = {
  network: 'var(--net)',
  compute: 'var(--compute)',
  script: 'var(--script)',
  image: 'var(--image)',
  storage: 'var(--storage)',
  other: 'var(--info)',
}

/** The tile that stands for a kind of module. */
export function CategoryIcon({
  category,
  large = false,
}: {
  readonly category: Category
  readonly large?: boolean
}) {
  const Icon = icons[category]
  return (
    <span
      className={`${styles.tile} ${large ? styles.large : ''}`}
      style={{ color: categoryColor[category] }}
      aria-hidden="true"
    >
      <Icon size={large ? 17 : 15} strokeWidth={1.75} />
    </span>
  )
}

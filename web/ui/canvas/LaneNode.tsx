import type { NodeProps } from '@xyflow/react'
import { memo } from 'react'
import { plural, words } from '../shared/words.ts'
import type { LaneNode as LaneNodeType } from './flow/flow-elements.ts'
import styles from './LaneNode.module.css'

/** From afar, a name stands upright in a lane of this width and runs down a narrower one. */
const narrowLane = 480

/** A deployment group: the lane that its modules stand in. */
export const LaneNode = memo(
  DrawnLane,
  (before, now) => before.data === now.data && before.width === now.width,
)

function DrawnLane({ data, width = 0 }: NodeProps<LaneNodeType>) {
  const { name, order, kind, modules, ghost, selected, drop, move, insert } = data
  const isPacker = kind === 'packer'
  return (
    <div
      className={styles.lane}
      data-look={isPacker ? 'packer' : 'terraform'}
      data-ghost={ghost || undefined}
      data-selected={selected || undefined}
      data-drop={drop !== undefined || undefined}
      data-move={move && (move.breaks ? 'breaks' : 'fits')}
      data-insert={insert}
    >
      <div className={styles.head} data-lane-head="">
        <span className={styles.order}>{order}</span>
        <span className={styles.name} title={name}>
          {name}
        </span>
        <span className={styles.kind}>
          {isPacker && modules <= 1 ? words.canvas.onePacker : words.canvas.laneKind[kind]}
        </span>
      </div>
      <div
        className={styles.overview}
        data-narrow={width < narrowLane || undefined}
        aria-hidden="true"
      >
        <span>{name}</span>
        <span className={styles.count}>{plural(modules, 'module')}</span>
      </div>
      {drop !== undefined && <span className={styles.drop}>{drop}</span>}
      {move !== undefined && <span className={styles.move}>{move.note}</span>}
      {drop === undefined && modules === 0 && (
        <span className={styles.empty}>
          {ghost ? words.canvas.ghostLane : words.canvas.emptyLane}
        </span>
      )}
    </div>
  )
}

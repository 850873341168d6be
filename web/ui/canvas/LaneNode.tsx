import { Handle, type NodeProps, Position } from '@xyflow/react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo } from 'react'
import { setFolded } from '../../state/fold-selection.ts'
import { plural, words } from '../shared/words.ts'
import type { FindingCount } from './flow/count-findings.ts'
import type { LaneNode as LaneNodeType } from './flow/flow-elements.ts'
import { findingChips } from './flow/module-chips.ts'
import styles from './LaneNode.module.css'
import { ChipMark } from './ModuleChips.tsx'

/** From afar, a name stands upright in a lane of this width and runs down a narrower one. */
const narrowLane = 480

/** A deployment group: the lane that its modules stand in. */
export const LaneNode = memo(
  DrawnLane,
  (before, now) => before.data === now.data && before.width === now.width,
)

function DrawnLane({ data, width = 0 }: NodeProps<LaneNodeType>) {
  const { name, order, kind, modules, ghost, folded, selected, drop, move, insert } = data
  const isPacker = kind === 'packer'
  return (
    <div
      className={styles.lane}
      data-look={isPacker ? 'packer' : 'terraform'}
      data-ghost={ghost || undefined}
      data-folded={folded && true}
      data-selected={selected || undefined}
      data-drop={drop?.kind}
      data-move={move && (move.breaks ? 'breaks' : 'fits')}
      data-insert={insert}
    >
      <div className={styles.head} data-lane-head="">
        <FoldButton name={name} isFolded={folded !== undefined} />
        <span className={styles.order}>{order}</span>
        {folded === undefined && (
          <span className={styles.name} title={name}>
            {name}
          </span>
        )}
        <span className={styles.kind}>
          {folded === undefined && isPacker && modules <= 1
            ? words.canvas.onePacker
            : words.canvas.laneKind[kind]}
        </span>
      </div>
      {folded !== undefined && <FoldedLane name={name} modules={modules} findings={folded} />}
      <div
        className={styles.overview}
        data-narrow={width < narrowLane || undefined}
        aria-hidden="true"
      >
        <span>{name}</span>
        <span className={styles.count}>{plural(modules, 'module')}</span>
      </div>
      {drop !== undefined && <span className={styles.drop}>{drop.note}</span>}
      {move !== undefined && <span className={styles.move}>{move.note}</span>}
      {drop === undefined && modules === 0 && folded === undefined && (
        <span className={styles.empty}>
          {ghost ? words.canvas.ghostLane : words.canvas.emptyLane}
        </span>
      )}
    </div>
  )
}

/** For the pointer; the keyboard has menu, context menu and command palette. */
function FoldButton({ name, isFolded }: { readonly name: string; readonly isFolded: boolean }) {
  const Chevron = isFolded ? ChevronRight : ChevronDown
  return (
    <button
      type="button"
      className={`nodrag nopan ${styles.fold}`}
      tabIndex={-1}
      aria-expanded={!isFolded}
      aria-label={isFolded ? words.canvas.unfoldLane(name) : words.canvas.foldLane(name)}
      onClick={(event) => {
        event.stopPropagation()
        setFolded(name, !isFolded)
      }}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <Chevron size={14} aria-hidden="true" />
    </button>
  )
}

/** What a folded lane tells of its modules, and where their edges end. */
function FoldedLane({
  name,
  modules,
  findings,
}: {
  readonly name: string
  readonly modules: number
  readonly findings: FindingCount
}) {
  return (
    <div className={styles.folded}>
      <span className={styles.foldedName} title={name}>
        {name}
      </span>
      <span className={styles.foldedCount}>{plural(modules, 'module')}</span>
      {findingChips(findings).map((chip) => (
        <ChipMark key={chip.kind} chip={chip} />
      ))}
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        className={styles.end}
        isConnectable={false}
      />
      <Handle
        id="out"
        type="source"
        position={Position.Right}
        className={styles.end}
        isConnectable={false}
      />
    </div>
  )
}

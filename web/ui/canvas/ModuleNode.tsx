import { Handle, type NodeProps, Position } from '@xyflow/react'
import { memo, use } from 'react'
import { CategoryIcon, categoryColor } from '../shared/CategoryIcon.tsx'
import { DetailContext } from './detail-context.ts'
import type { ModuleNode as ModuleNodeType } from './flow/flow-elements.ts'
import { ModuleChips } from './ModuleChips.tsx'
import styles from './ModuleNode.module.css'

/** A module. Its handles for the outside stand on xyflow's wrapper: see `to-flow-nodes`. */
export const ModuleNode = memo(DrawnModule, looksSame)

/** Where it stands is xyflow's matter: a module that is dragged is not drawn anew in each frame. */
function looksSame(before: NodeProps<ModuleNodeType>, now: NodeProps<ModuleNodeType>): boolean {
  return (
    before.data === now.data && before.selected === now.selected && before.dragging === now.dragging
  )
}

function DrawnModule({ data, selected, dragging }: NodeProps<ModuleNodeType>) {
  const simple = use(DetailContext) === 'simple'
  const { id, fact, category, chips, connect, dimmed, worst } = data
  const note = connect?.note
  return (
    <div
      className={styles.node}
      data-selected={selected || undefined}
      data-dragging={dragging || undefined}
      data-worst={worst}
      data-dimmed={dimmed || undefined}
      data-fits={connect && (connect.allowed ? 'yes' : 'no')}
    >
      <span className={styles.bar} style={{ background: categoryColor[category] }} />
      <div className={styles.head}>
        {!simple && <CategoryIcon category={category} />}
        <div className={styles.names}>
          <div className={styles.id} title={id}>
            <CutInMiddle text={id} />
          </div>
          {!simple && (
            <div className={styles.fact} title={fact}>
              <CutInMiddle text={fact} />
            </div>
          )}
        </div>
      </div>
      {!simple && <ModuleChips chips={chips} />}
      {!simple && <Ports data={data} />}
      {note !== undefined && note !== '' && (
        <span className={styles.note} aria-hidden="true">
          {note}
        </span>
      )}
    </div>
  )
}

/** How much of a long name is kept at its end when its middle must go. */
const keptEnd = 8

/** A name in one line; the whole of it shows on hover. */
function CutInMiddle({ text }: { readonly text: string }) {
  if (text.length <= keptEnd) return text
  return (
    <>
      <span className={styles.beginning}>{text.slice(0, -keptEnd)}</span>
      <span>{text.slice(-keptEnd)}</span>
    </>
  )
}

function Ports({ data }: { readonly data: ModuleNodeType['data'] }) {
  const { id, givesOutputs, inShown, outShown } = data
  return (
    <>
      <Handle
        id="in"
        type="target"
        position={Position.Left}
        className={styles.port}
        data-port={`${id}:in`}
        data-shown={inShown || undefined}
      />
      {givesOutputs ? (
        <Handle
          id="out"
          type="source"
          position={Position.Right}
          className={styles.port}
          data-port={`${id}:out`}
          data-shown={outShown || undefined}
        />
      ) : (
        // No port, only the place where xyflow lets the links of an image start.
        <Handle
          id="out"
          type="source"
          position={Position.Right}
          className={styles.start}
          isConnectable={false}
        />
      )}
    </>
  )
}

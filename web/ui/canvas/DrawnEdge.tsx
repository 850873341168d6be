import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import styles from './DrawnEdge.module.css'
import { edgeLooks } from './edge-looks.ts'
import { pathOf, pointOn } from './edges/edge-curve.ts'
import { labelHeight } from './edges/place-labels.ts'
import { edgeWay } from './flow/edge-way.ts'
import type { FlowEdge } from './flow/flow-elements.ts'

/** A `use` edge or a link, in the colour of the module that gives. */
export const DrawnEdge = memo(function DrawnEdge(props: EdgeProps<FlowEdge>) {
  const { data, selected, sourceX, sourceY, targetX, targetY } = props
  if (data === undefined) return null
  const { label, title } = data
  const curve = edgeWay(data, { x: sourceX, y: sourceY }, { x: targetX, y: targetY })
  const path = pathOf(curve)
  const at = label && pointOn(curve, label.at)
  return (
    <g {...edgeLooks(data, selected)}>
      <title>{title}</title>
      <path className={styles.reach} d={path} />
      <path className={styles.line} d={path} />
      {label !== undefined && at !== undefined && (
        // Moved as a whole: text that stands elsewhere in its own terms is laid out anew.
        <g
          className={styles.label}
          data-quiet={label.quiet || undefined}
          transform={`translate(${at.x} ${at.y})`}
        >
          <rect
            x={-label.width / 2}
            y={-labelHeight / 2}
            width={label.width}
            height={labelHeight}
            rx={labelHeight / 2}
          />
          <text dy="0.35em">{label.text}</text>
        </g>
      )}
    </g>
  )
})

import type { EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import { categoryColor } from '../shared/CategoryIcon.tsx'
import styles from './DrawnEdge.module.css'
import { edgeCurve, pathOf, pointOn, shapeAfterMove } from './edges/edge-curve.ts'
import { labelHeight } from './edges/place-labels.ts'
import type { EdgeData, FlowEdge } from './flow/flow-elements.ts'
import { portHeight } from './layout/measures.ts'

/** A `use` edge or a link, in the colour of the module that gives. */
export const DrawnEdge = memo(function DrawnEdge(props: EdgeProps<FlowEdge>) {
  const { data, selected } = props
  if (data === undefined) return null
  const { giver, consumer } = endsOf(props, data)
  const { shape, label, look, near, dimmed, title } = data
  // While a module is dragged the way that was found is old: only what still fits is kept of it.
  const now = shapeAfterMove(shape, giver, consumer)
  const curve = edgeCurve(giver, consumer, now)
  const path = pathOf(curve)
  const at = label && pointOn(curve, label.at)
  return (
    <g
      className={styles.edge}
      style={{ color: colorOf(data) }}
      data-look={look}
      data-near={near || undefined}
      data-dimmed={dimmed || undefined}
      data-selected={selected || undefined}
    >
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

/** The giver's colour, unless the edge itself has something to say. */
function colorOf({ look, category }: EdgeData): string {
  if (look === 'image') return categoryColor.image
  return look === 'empty-use' ? 'var(--warn)' : categoryColor[category]
}

const portRadius = 4.5

/** The boxes of both ends, told from where xyflow has the outer rims of their ports. */
function endsOf(props: EdgeProps<FlowEdge>, data: EdgeData) {
  const { sourceX, sourceY, targetX, targetY } = props
  const { giver, consumer } = data
  return {
    giver: { ...giver, x: sourceX - portRadius - giver.width, y: sourceY - portHeight },
    consumer: { ...consumer, x: targetX + portRadius, y: targetY - portHeight },
  }
}

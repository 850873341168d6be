import { ViewportPortal } from '@xyflow/react'
import { useLayoutEffect, useMemo, useRef } from 'react'
import styles from './DrawnEdge.module.css'
import { edgeLooks } from './edge-looks.ts'
import type { FlowEdge, FlowNode } from './flow/flow-elements.ts'
import { isMoving, pathOfAll } from './flow/moving-edges.ts'
import type { DragStore } from './module-drag-store.ts'

/**
 * The edges of dragged modules, in place of those that xyflow draws: one line for all that look the
 * same, in a layer of their own, drawn in each frame without React. Their labels come back when the
 * modules are let go.
 */
export function MovingEdges({
  nodes,
  edges,
  dragged,
  drag,
}: {
  readonly nodes: readonly FlowNode[]
  readonly edges: readonly FlowEdge[]
  readonly dragged: ReadonlySet<string>
  readonly drag: DragStore
}) {
  const lines = useMemo(
    () => groupByLook(edges.filter((edge) => isMoving(edge, dragged))),
    [edges, dragged],
  )
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes])
  const layer = useRef<SVGSVGElement>(null)
  useLayoutEffect(() => {
    const draw = (): void => {
      const { places } = drag.getState()
      for (const path of layer.current?.querySelectorAll('path') ?? []) {
        const line = lines.get(path.dataset.line ?? '') ?? []
        path.setAttribute('d', pathOfAll(line, byId, places))
      }
    }
    draw()
    return drag.subscribe(draw)
  }, [lines, byId, drag])
  return (
    <ViewportPortal>
      <svg ref={layer} className={styles.moving} aria-hidden="true">
        {[...lines].map(([look, [first]]) =>
          first?.data === undefined ? null : (
            <g key={look} {...edgeLooks(first.data, first.selected)}>
              <path className={styles.line} data-line={look} />
            </g>
          ),
        )}
      </svg>
    </ViewportPortal>
  )
}

function groupByLook(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly FlowEdge[]> {
  const groups = new Map<string, readonly FlowEdge[]>()
  for (const edge of edges) {
    const look = JSON.stringify(edge.data && edgeLooks(edge.data, edge.selected))
    groups.set(look, [...(groups.get(look) ?? []), edge])
  }
  return groups
}

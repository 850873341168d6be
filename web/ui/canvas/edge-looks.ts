import { categoryColor } from '../shared/CategoryIcon.tsx'
import styles from './DrawnEdge.module.css'
import type { EdgeData } from './flow/flow-elements.ts'

/** The attributes of an edge's element: all that its looks depend on. */
export function edgeLooks(data: EdgeData, selected: boolean | undefined) {
  return {
    className: styles.edge,
    style: { color: colorOf(data) },
    'data-look': data.look,
    'data-near': data.near || undefined,
    'data-dimmed': data.dimmed || undefined,
    'data-selected': selected || undefined,
  }
}

/** The giver's colour, unless the edge itself has something to say. */
function colorOf({ look, category }: EdgeData): string {
  if (look === 'image') return categoryColor.image
  return look === 'empty-use' ? 'var(--warn)' : categoryColor[category]
}

import '@xyflow/react/dist/style.css'
import { type Edge, type Node, ReactFlow, useEdgesState, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'

/** The graph that the benchmark of drags gives the page before it loads. */
type Given = { readonly nodes: Node[]; readonly edges: Edge[] }

/** xyflow as its own documentation begins: what our canvas is measured against. */
function PlainFlow({ nodes: givenNodes, edges: givenEdges }: Given) {
  const [nodes, , onNodesChange] = useNodesState(givenNodes)
  const [edges, , onEdgesChange] = useEdgesState(givenEdges)
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      fitView
    />
  )
}

const root = document.getElementById('root')
// The benchmark puts it there.
const given = Reflect.get(window, 'givenGraph') as Given
if (root !== null) createRoot(root).render(<PlainFlow {...given} />)

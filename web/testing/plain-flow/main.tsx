import '@xyflow/react/dist/style.css'
import { type Edge, type Node, ReactFlow, useNodesState } from '@xyflow/react'
import { createRoot } from 'react-dom/client'

/** What a drag of ours is measured against: xyflow as its first example has it, with our graph. */
type PlainGraph = { readonly nodes: Node[]; readonly edges: Edge[] }

declare global {
  interface Window {
    /** Put here before the page begins. */
    readonly plainGraph: PlainGraph
  }
}

function PlainFlow({ graph }: { readonly graph: PlainGraph }) {
  const [nodes, , onNodesChange] = useNodesState(graph.nodes)
  return (
    <div style={{ width: '100vw', height: '100vh' }}>
      <ReactFlow nodes={nodes} edges={graph.edges} onNodesChange={onNodesChange} fitView />
    </div>
  )
}

const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<PlainFlow graph={window.plainGraph} />)

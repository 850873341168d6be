import type { FinalConnectionState, OnConnectStart } from '@xyflow/react'
import { useCallback, useRef, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { findConnections, runIntent } from '../../state/engine-session.ts'
import { marksOf } from './flow/connect-marks.ts'
import type { ConnectionEnd } from './flow/counterparts.ts'
import type { ConnectMark, FlowEdge } from './flow/flow-elements.ts'
import { fromConnection, moduleIdOf } from './flow/from-flow.ts'
import type { KeyedGraph } from './flow/keyed-graph.ts'

type Connecting = {
  readonly from: ConnectionEnd
  /** By module id; empty until the engine has answered. */
  readonly marks: ReadonlyMap<string, ConnectMark>
}

/** Takes a connection that was let go over no module, at client coordinates. */
export type OnLooseEnd = (from: ConnectionEnd, x: number, y: number) => void

/** Takes a connection that `use` cannot make, let go over a module, at client coordinates. */
export type OnMisfit = (from: string, to: string, x: number, y: number) => void

/**
 * Drawing a `use` edge: from any port, to a port or anywhere on a module. What the engine says of
 * each possible other end is shown on it meanwhile.
 */
export function useConnecting(
  graph: KeyedGraph | undefined,
  onLooseEnd: OnLooseEnd,
  onMisfit: OnMisfit,
) {
  const [connecting, setConnecting] = useState<Connecting>()
  const current = useRef<Connecting>(undefined)
  const show = useCallback((next: Connecting | undefined) => {
    current.current = next
    setConnecting(next)
  }, [])

  const onConnectStart: OnConnectStart = useCallback(
    (_event, { nodeId, handleType }) => {
      const id = nodeId === null || graph === undefined ? undefined : moduleIdOf(nodeId, graph)
      if (id === undefined) return
      const from: ConnectionEnd = { id, role: handleType === 'target' ? 'consumer' : 'giver' }
      show({ from, marks: new Map() })
      findConnections(id).then(
        (answers) => {
          if (current.current?.from !== from) return
          show({ from, marks: marksOf(answers, from) })
        },
        (error: unknown) => announceFailure(String(error)),
      )
    },
    [graph, show],
  )

  /** Until the engine has answered, everything may be tried; it refuses then with its reason. */
  const isValidConnection = useCallback(
    (tried: Pick<FlowEdge, 'source' | 'target'>) => {
      const started = current.current
      const intent = graph && fromConnection(tried, graph)
      if (intent === undefined || intent.consumer === intent.used) return false
      const other = started?.from.role === 'giver' ? intent.consumer : intent.used
      return started?.marks.get(other)?.allowed ?? true
    },
    [graph],
  )

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, state: FinalConnectionState) => {
      const started = current.current
      show(undefined)
      if (started === undefined || graph === undefined) return
      const point = 'changedTouches' in event ? event.changedTouches[0] : event
      if (point === undefined) return
      const { clientX: x, clientY: y } = point
      const other =
        state.isValid && state.toNode ? moduleIdOf(state.toNode.id, graph) : moduleAt(x, y)
      if (other === undefined) onLooseEnd(started.from, x, y)
      if (other === undefined || other === started.from.id) return
      const [consumer, used] =
        started.from.role === 'giver' ? [other, started.from.id] : [started.from.id, other]
      const mark = started.marks.get(other)
      if (mark?.allowed === false) {
        announceFailure(mark.note)
        onMisfit(used, consumer, x, y)
        return
      }
      void runIntent({ kind: 'connect', consumer, used })
    },
    [graph, show, onLooseEnd, onMisfit],
  )

  const giveUp = useCallback(() => show(undefined), [show])
  return { marks: connecting?.marks, onConnectStart, onConnectEnd, isValidConnection, giveUp }
}

function moduleAt(x: number, y: number): string | undefined {
  const element = document.elementFromPoint(x, y)
  return element?.closest<HTMLElement>('[data-module]')?.dataset.module
}

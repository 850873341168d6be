import type { Edge, Node } from '@xyflow/react'
import type { Category } from '../../shared/CategoryIcon.tsx'
import type { EdgeShape } from '../edges/edge-curve.ts'
import type { FindingCount } from './count-findings.ts'
import type { Chip } from './module-chips.ts'

/** What xyflow draws: plain data for the components of this folder. */
type LaneData = {
  readonly name: string
  readonly order: number
  readonly kind: 'terraform' | 'packer'
  readonly modules: number
  /** Drawn, and written only with its first module. */
  readonly ghost: boolean
  /** When it is folded: what was found in the modules that it hides. */
  readonly folded: FindingCount | undefined
  readonly selected: boolean
  /** What would happen to the module that is dragged over it. */
  readonly drop: { readonly note: string; readonly kind: 'into' | 'beside' | 'refused' } | undefined
  /** While this lane is dragged: what letting go would do. */
  readonly move: { readonly note: string; readonly breaks: boolean } | undefined
  /** The side at which the dragged lane, or a new group, would stand. */
  readonly insert: 'before' | 'after' | undefined
}

type ModuleData = {
  readonly id: string
  readonly fact: string
  readonly category: Category
  readonly chips: readonly Chip[]
  readonly givesOutputs: boolean
  /** Ports with an edge are shown always, the others on hover. */
  readonly inShown: boolean
  readonly outShown: boolean
  readonly worst: 'error' | 'warning' | undefined
  readonly connect: ConnectMark | undefined
  /** Something else is in focus. */
  readonly dimmed: boolean
}

/** While connecting: whether the module can be the other end, and what that means. */
export type ConnectMark = { readonly allowed: boolean; readonly note: string }

export type EdgeData = {
  readonly shape: EdgeShape
  readonly label: EdgeLabel | undefined
  /** The sizes of what stands at its ends. */
  readonly giver: BoxSize
  readonly consumer: BoxSize
  readonly category: Category
  readonly look: 'use' | 'empty-use' | 'reference' | 'image'
  /** One end is selected. */
  readonly near: boolean
  /** Something else is in focus. */
  readonly dimmed: boolean
  readonly title: string
}

type BoxSize = { readonly width: number; readonly height: number }

export type EdgeLabel = {
  readonly text: string
  readonly width: number
  readonly at: number
  /** There is no room for it: it shows only while the edge is pointed at or selected. */
  readonly quiet: boolean
}

export type LaneNode = Node<LaneData, 'lane'>
export type ModuleNode = Node<ModuleData, 'module'>
export type FlowNode = LaneNode | ModuleNode
export type FlowEdge = Edge<EdgeData, 'drawn'>

export type NodeRef = { readonly kind: 'lane' | 'module'; readonly key: string }

/** xyflow has one name space for all nodes. */
export function nodeId({ kind, key }: NodeRef): string {
  return `${kind} ${key}`
}

export function nodeRef(id: string): NodeRef {
  const space = id.indexOf(' ')
  return { kind: id.startsWith('lane ') ? 'lane' : 'module', key: id.slice(space + 1) }
}

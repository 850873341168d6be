import type { ReferenceLink, UseEdge } from '../../../engine/index.ts'
import {
  isSameSelection,
  selectedEdge,
  selectedLink,
  selectedModules,
} from '../../../state/selection-store.ts'
import { words } from '../../shared/words.ts'
import { straight } from '../edges/edge-curve.ts'
import type { EdgeToRoute } from '../edges/edge-to-route.ts'
import type { Layout } from '../layout/layout.ts'
import { measures } from '../layout/measures.ts'
import { attributes, type Drawing, type Interaction, stacking } from './drawing.ts'
import { type EdgeData, type EdgeLabel, type FlowEdge, nodeId } from './flow-elements.ts'
import type { KeyedEdge, KeyedGraph } from './keyed-graph.ts'

/** Links first, so that they lie below the `use` edges. */
export function toFlowEdges(drawing: Drawing, interaction: Interaction): readonly FlowEdge[] {
  const { graph, layout } = drawing
  const isDrawn = (edge: KeyedEdge<unknown>): boolean => !isFoldedAway(edge, layout.ends)
  const ends = makeEnds(drawing)
  return [
    ...graph.links.filter(isDrawn).map((link) => toLinkEdge(link, drawing, interaction, ends)),
    ...graph.uses.filter(isDrawn).map((use) => toUseEdge(use, drawing, interaction, ends)),
  ]
}

/** Whether both ends of an edge are inside one folded lane. */
export function isFoldedAway(
  { giver, consumer }: Pick<EdgeToRoute, 'giver' | 'consumer'>,
  ends: Layout['ends'],
): boolean {
  const box = ends.get(giver)
  return giver !== consumer && box !== undefined && box === ends.get(consumer)
}

type EndOf = (key: string) => { readonly node: string; readonly box: EdgeData['giver'] }

/** The node that stands for a module: its own, or that of its folded lane. */
function makeEnds({ graph, layout }: Drawing): EndOf {
  const laneOf = new Map(graph.modules.map(({ key, lane }) => [key, lane]))
  return (key) => {
    const { width, height } = layout.ends.get(key) ?? defaultSize
    const lane = layout.nodes.has(key) ? undefined : laneOf.get(key)
    const ref =
      lane === undefined
        ? ({ kind: 'module', key } as const)
        : ({ kind: 'lane', key: lane } as const)
    return { node: nodeId(ref), box: { width, height } }
  }
}

const defaultSize = { width: measures.nodeWidth, height: measures.nodeHead }

/** What the router needs to know of the edges, `use` edges first: they get the best ways. */
export function edgesToRoute(graph: KeyedGraph): readonly EdgeToRoute[] {
  const routed = <Edge>(
    { id, giver, consumer }: KeyedEdge<Edge>,
    text: string | undefined,
    shared?: string,
  ): EdgeToRoute => {
    const label = text === undefined ? undefined : { width: labelWidth(text), shared }
    return { id, giver, consumer, label }
  }
  return [
    ...graph.uses.map((use) => routed(use, labelOfUse(use.edge))),
    // The label stands on the last link that is drawn, so that the others lie below it.
    ...graph.links.toReversed().map((link) => routed(link, labelOfLink(link.edge), link.giver)),
  ]
}

function labelOfUse({ fills }: UseEdge): string {
  return fills === undefined ? '?' : String(fills.length)
}

function labelOfLink({ kind }: ReferenceLink): string | undefined {
  return kind === 'image' ? words.canvas.imageLabel : undefined
}

function labelWidth(text: string): number {
  return Math.max(20, text.length * 6.2 + 14)
}

function toUseEdge(
  keyed: KeyedEdge<UseEdge>,
  drawing: Drawing,
  interaction: Interaction,
  ends: EndOf,
): FlowEdge {
  const { consumer, used, fills } = keyed.edge
  const selected = isSameSelection(interaction.selected, selectedEdge(keyed.edge))
  const title = words.canvas.edge(consumer, used)
  const note = fills === undefined ? words.canvas.fillsUnknown : words.canvas.fills(fills)
  return {
    ...between(keyed, drawing, interaction, ends, {
      look: fills?.length === 0 ? 'empty-use' : 'use',
      label: labelOfUse(keyed.edge),
      title: `${title}\n${note}`,
    }),
    selected,
    ariaLabel: title,
    ...(selected ? { zIndex: stacking.chosenEdge } : {}),
    domAttributes: attributes({
      tabIndex: -1,
      'data-edge': `${consumer}->${used}`,
      'data-passes': fills === undefined ? 'unknown' : fills.length,
      'aria-description': note,
      'aria-roledescription': words.canvas.useEdge,
      'aria-current': selected,
    }),
  }
}

function toLinkEdge(
  keyed: KeyedEdge<ReferenceLink>,
  drawing: Drawing,
  interaction: Interaction,
  ends: EndOf,
): FlowEdge {
  const { from, to, kind } = keyed.edge
  const selected = isSameSelection(interaction.selected, selectedLink(keyed.edge))
  const title = words.canvas.link[kind](from, to)
  const note = noteOfLink(keyed, drawing.graph)
  return {
    ...between(keyed, drawing, interaction, ends, {
      look: kind,
      label: labelOfLink(keyed.edge),
      title: note === '' ? title : `${title}\n${note}`,
    }),
    selected,
    ariaLabel: title,
    ...(selected ? { zIndex: stacking.chosenEdge } : {}),
    domAttributes: attributes({
      tabIndex: -1,
      'data-link': `${from}->${to}`,
      'data-kind': kind,
      'aria-description': note === '' ? undefined : note,
      'aria-roledescription': words.canvas.linkKind[kind],
      'aria-current': selected,
    }),
  }
}

/** What goes along a link, and between which groups that makes an export and an import. */
function noteOfLink(
  { giver, consumer, edge }: KeyedEdge<ReferenceLink>,
  { modules }: KeyedGraph,
): string {
  const groupOf = (key: string) => modules.find((module) => module.key === key)?.module.group
  const [from, to] = [groupOf(giver), groupOf(consumer)]
  const isExported = edge.kind === 'reference' && from !== undefined && to !== undefined
  if (!isExported || from === to) return edge.label
  return words.canvas.linkCrosses(edge.label, from, to)
}

function between<Edge>(
  { id, giver, consumer }: KeyedEdge<Edge>,
  { facts, routes }: Drawing,
  interaction: Interaction,
  ends: EndOf,
  drawn: Pick<EdgeData, 'look' | 'title'> & { readonly label: string | undefined },
): FlowEdge {
  const route = routes.get(id)
  const chosen = selectedModules(interaction)
  const [source, target] = [ends(giver), ends(consumer)]
  return {
    id,
    type: 'drawn',
    source: source.node,
    sourceHandle: 'out',
    target: target.node,
    targetHandle: 'in',
    zIndex: stacking.edge,
    focusable: false,
    data: {
      shape: route?.shape ?? straight,
      label: labelOf(drawn.label, route?.labelAt),
      giver: source.box,
      consumer: target.box,
      category: facts.get(giver)?.category ?? 'other',
      look: drawn.look,
      near: chosen.includes(giver) || chosen.includes(consumer),
      dimmed: interaction.inFocus?.edges.has(id) === false,
      title: drawn.title,
    },
  }
}

function labelOf(text: string | undefined, at: number | undefined): EdgeLabel | undefined {
  if (text === undefined) return undefined
  return { text, at: at ?? 0.5, width: labelWidth(text), quiet: at === undefined }
}

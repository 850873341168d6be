import { Position } from '@xyflow/react'
import { selectedGroup, selectedModules } from '../../../state/selection-store.ts'
import { words } from '../../shared/words.ts'
import type { EdgeShape } from '../edges/edge-curve.ts'
import type { Box } from '../layout/layout-graph.ts'
import { measures, portHeight } from '../layout/measures.ts'
import { type FindingCount, noFindings } from './count-findings.ts'
import {
  attributes,
  type Drawing,
  type Interaction,
  type ModuleFacts,
  stacking,
} from './drawing.ts'
import { type FlowNode, type LaneNode, type ModuleNode, nodeId } from './flow-elements.ts'
import type { KeyedLane, KeyedModule } from './keyed-graph.ts'

/** Lanes first, then modules in the order of the text: the order of reading. */
export function toFlowNodes(drawing: Drawing, interaction: Interaction): readonly FlowNode[] {
  const { graph, layout } = drawing
  const lanes = graph.lanes.flatMap((lane): readonly LaneNode[] => {
    const box = layout.lanes.get(lane.key)
    return box === undefined ? [] : [toLaneNode(lane, box, interaction, drawing)]
  })
  const toModuleNode = moduleNodes(drawing)
  const modules = graph.modules.flatMap((module): readonly ModuleNode[] => {
    const box = layout.nodes.get(module.key)
    return box === undefined ? [] : [toModuleNode(module, box, interaction)]
  })
  return [...lanes, ...modules]
}

function toLaneNode(
  { key, group, moduleKeys }: KeyedLane,
  box: Box,
  interaction: Interaction,
  { facts, folds, ghost }: Drawing,
): LaneNode {
  const count = moduleKeys.length
  const folded = folds?.has(group.name) ? sumFindings(moduleKeys, facts) : undefined
  const { drop, laneMove, locked } = interaction
  const selected = selectedGroup(interaction) === group.name
  return {
    id: nodeId({ kind: 'lane', key }),
    type: 'lane',
    ...placed(box),
    ...(folded === undefined ? {} : { handles: foldedPorts }),
    zIndex: stacking.lane,
    draggable: !locked,
    dragHandle: '[data-lane-head]',
    selectable: false,
    focusable: false,
    ariaRole: 'group',
    ariaLabel: laneName(group, count, folded),
    domAttributes: attributes({
      tabIndex: -1,
      'aria-current': selected,
      'data-group': group.name,
      'data-kind': group.kind,
      'data-index': group.index,
      'data-folded': folded && true,
      'aria-roledescription': undefined,
    }),
    data: {
      name: group.name,
      order: group.index + 1,
      kind: group.kind,
      modules: count,
      ghost: group.name === ghost,
      folded,
      selected,
      drop: drop?.lane === key ? { note: drop.note, kind: drop.kind ?? 'into' } : undefined,
      move: laneMove?.lane === key ? { note: laneMove.note, breaks: laneMove.breaks } : undefined,
      insert:
        laneMove?.beside.lane === key
          ? laneMove.beside.side
          : drop?.lane === key
            ? drop.side
            : undefined,
    },
  }
}

/** `Group 2, cluster, 3 modules, folded, 1 error` */
function laneName(
  group: KeyedLane['group'],
  modules: number,
  folded: FindingCount | undefined,
): string {
  const name = words.canvas.lane(group.index + 1, group.name, modules)
  return folded === undefined
    ? name
    : [name, words.canvas.folded, ...saidFindings(folded)].join(', ')
}

function sumFindings(keys: readonly string[], facts: Drawing['facts']): FindingCount {
  const marked = keys.map((key) => facts.get(key)?.marked ?? noFindings)
  const sum = (kind: keyof FindingCount): number => marked.reduce((all, one) => all + one[kind], 0)
  return { errors: sum('errors'), warnings: sum('warnings') }
}

/** Who gives to whom is counted once for all modules. */
function moduleNodes({ graph, facts, routes }: Drawing) {
  const uses = countBy(graph.uses.map(({ consumer }) => consumer))
  const usedBy = countBy(graph.uses.map(({ giver }) => giver))
  const edges = [...graph.uses, ...graph.links]
  const have = (...kinds: readonly (EdgeShape['kind'] | undefined)[]) =>
    edges.filter(({ id }) => kinds.includes(routes.get(id)?.shape.kind))
  const outShown = new Set(have('across', 'around').map(({ giver }) => giver))
  const inShown = new Set(have('across', 'around', 'beside').map(({ consumer }) => consumer))

  return ({ key, module }: KeyedModule, box: Box, interaction: Interaction): ModuleNode => {
    const { category, chips, count, marked, size } = facts.get(key) ?? noFacts
    const { connecting, inFocus, locked } = interaction
    const connect = connecting?.get(module.id)
    const selected = selectedModules(interaction).includes(module.id)
    return {
      id: nodeId({ kind: 'module', key }),
      type: 'module',
      ...placed(box),
      handles: ports,
      zIndex: stacking.module,
      selected,
      draggable: !locked,
      connectable: !locked,
      focusable: false,
      ariaRole: 'group',
      ariaLabel: accessibleName(module, marked, uses.get(key) ?? 0, usedBy.get(key) ?? 0),
      domAttributes: attributes({
        tabIndex: -1,
        'data-module': module.id,
        'data-group-name': module.group,
        'data-errors': count.errors,
        'data-warnings': count.warnings,
        'data-to-supply': module.toSupply,
        'data-connect': connect && (connect.allowed ? 'yes' : 'no'),
        'aria-description': connect?.note,
        'aria-current': selected,
        'aria-roledescription': words.canvas.module,
      }),
      data: {
        id: module.id,
        fact: factOf(module, size),
        category,
        chips,
        givesOutputs: module.givesOutputs,
        inShown: inShown.has(key),
        outShown: outShown.has(key),
        worst: marked.errors > 0 ? 'error' : marked.warnings > 0 ? 'warning' : undefined,
        connect,
        dimmed: inFocus?.modules.has(key) === false,
      },
    }
  }
}

/** The module's name as people say it, where it comes from if not the toolkit, and its size. */
function factOf({ kind, name, origin }: KeyedModule['module'], size: string | undefined): string {
  const short = kind === 'packer' ? `packer/${name}` : name.replace(/^schedmd-slurm-gcp-/, 'slurm-')
  const isToolkit = origin === 'core' || origin === 'community'
  return [short, ...(isToolkit ? [] : [origin]), ...(size === undefined ? [] : [size])].join(' · ')
}

const noFacts: ModuleFacts = {
  category: 'other',
  chips: [],
  count: noFindings,
  marked: noFindings,
  size: undefined,
  height: measures.nodeHead,
}

const portSize = { width: 9, height: 9 }

const ports = portsAt(measures.nodeWidth, portHeight)

/** The edges of all modules of a folded lane end at its sides. */
const foldedPorts = portsAt(measures.foldedWidth, measures.laneTop + portHeight)

function portsAt(width: number, height: number) {
  const [left, top] = [-portSize.width / 2, height - portSize.height / 2]
  return [
    { id: 'in', type: 'target' as const, position: Position.Left, x: left },
    { id: 'out', type: 'source' as const, position: Position.Right, x: left + width },
  ].map((port) => ({ ...port, ...portSize, y: top }))
}

function placed(box: Box) {
  const { x, y, width, height } = box
  return { position: { x, y }, width, height, measured: { width, height } }
}

/** `network1, vpc, group primary, used by 3, 1 warning` */
function accessibleName(
  module: KeyedModule['module'],
  count: FindingCount,
  uses: number,
  usedBy: number,
): string {
  return words.canvas.moduleName([
    module.id,
    module.name,
    words.canvas.inGroup(module.group),
    ...(uses > 0 ? [words.canvas.uses(uses)] : []),
    ...(usedBy > 0 ? [words.canvas.usedBy(usedBy)] : []),
    ...saidFindings(count),
    ...(module.toSupply > 0 ? [words.canvas.toSupply(module.toSupply)] : []),
  ])
}

function saidFindings({ errors, warnings }: FindingCount): readonly string[] {
  return [
    ...(errors > 0 ? [words.canvas.errors(errors)] : []),
    ...(warnings > 0 ? [words.canvas.warnings(warnings)] : []),
  ]
}

function countBy(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

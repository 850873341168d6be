import type { Box } from '../layout/layout-graph.ts'
import { portHeight } from '../layout/measures.ts'
import { type Band, bandsOf, type Stretch } from './bands.ts'
import { type EdgeShape, fitsRuns, type LevelRun, turnReach } from './edge-curve.ts'
import { clearance } from './free-way.ts'

type Around = Extract<EdgeShape, { kind: 'around' }>

/** Between the names of the lanes and the first row. */
const highest = 46

/** Two edges nearer than this would be taken for one. */
const apart = 5

/** An edge needs so much width to get to another height. */
const leastSwing = 24

/** Beside each other edges run so far from the rim of what is free: as many find room. */
const tracks = [3, 9, 15, 21] as const

/** Free heights far from both ends lead to no good way; looking at all of them takes time. */
const mostStretches = 5

/** What makes a way worse, in pixels of detour. */
const costs = {
  /** One more change of height; where there is little room for it, it is steep as well. */
  swing: 40,
  steepness: 20,
  /** Another edge at this height already. */
  taken: 150,
}

/**
 * A way between two ends past the nodes that stand between them: level at heights where each band
 * of nodes is free, with a change of height where nothing stands, as short and with as few changes
 * as can be. An edge to the left leaves to the right all the same, turns, and turns again before it
 * arrives. Undefined when there is none.
 */
export function findWayAround(
  giver: Box,
  consumer: Box,
  boxes: readonly Box[],
  bottom: number,
  taken: readonly LevelRun[],
): Around | undefined {
  const [start, end] = [giver.x + giver.width, consumer.x]
  const isForward = end > start
  const passed = isForward
    ? boxes.filter((box) => box.x + box.width > start && box.x < end)
    : [giver, consumer, ...boxes.filter((box) => box.x + box.width > end && box.x < start)]
  const room = { from: highest, to: bottom - clearance }
  const bands = bandsOf(passed, room).map(({ left, right, free }) =>
    isForward
      ? { from: Math.max(start, left), to: Math.min(end, right), free }
      : { from: right, to: left, free },
  )
  const turn = isForward ? 0 : turnReach
  const way = cheapestWay(
    { x: start + turn, level: giver.y + portHeight },
    { x: end - turn, level: consumer.y + portHeight },
    isForward ? bands : bands.toReversed(),
    taken,
  )
  return way && fitsRuns(way, giver, consumer) ? { kind: 'around', runs: way } : undefined
}

/** A band as an edge comes by it: `from` is the side where it enters. */
type Passage = Stretch & Pick<Band, 'free'>

type End = { readonly x: number; readonly level: number }

/** A way so far: the last height, and what led there. */
type Step = {
  readonly level: number
  readonly cost: number
  readonly run: LevelRun | undefined
  readonly before: Step | undefined
}

function cheapestWay(
  start: End,
  end: End,
  passages: readonly Passage[],
  taken: readonly LevelRun[],
): readonly LevelRun[] | undefined {
  const ends = [start.level, end.level]
  const levels = [...new Set([...ends, ...passages.flatMap(({ free }) => tracksOf(free, ends))])]
  let steps: readonly Step[] = [{ level: start.level, cost: 0, run: undefined, before: undefined }]
  let x = start.x
  for (const passage of passages) {
    const width = Math.abs(passage.from - x)
    const others = taken.filter((run) => overlap(run, passage))
    steps = levels
      .filter((level) => passage.free.some(({ from, to }) => level >= from && level <= to))
      .flatMap((level) => {
        const step = best(steps, level, width)
        if (step === undefined) return []
        const isTaken = others.some((run) => Math.abs(run.level - level) < apart)
        const { from, to } = passage
        const cost = step.cost + (isTaken ? costs.taken : 0)
        return [{ level, cost, run: { level, from, to }, before: step.before }]
      })
    x = passage.to
  }
  const last = best(steps, end.level, Math.abs(end.x - x))
  return last && runsOf(last.before)
}

/** The cheapest step from which a height is reached. */
function best(
  steps: readonly Step[],
  level: number,
  width: number,
): { readonly cost: number; readonly before: Step } | undefined {
  let found: { readonly cost: number; readonly before: Step } | undefined
  for (const before of steps) {
    const cost = before.cost + costOfChange(Math.abs(before.level - level), width)
    if (cost < (found?.cost ?? Number.POSITIVE_INFINITY)) found = { cost, before }
  }
  return found
}

function costOfChange(height: number, width: number): number {
  if (height === 0) return 0
  if (width < leastSwing) return Number.POSITIVE_INFINITY
  return costs.swing + height * (1 + costs.steepness / width)
}

/** Heights along both rims of the free stretches that are nearest to the ends. */
function tracksOf(free: readonly Stretch[], ends: readonly number[]): readonly number[] {
  const detour = ({ from, to }: Stretch): number =>
    ends.reduce((sum, level) => sum + Math.max(0, from - level, level - to), 0)
  return free
    .toSorted((first, second) => detour(first) - detour(second))
    .slice(0, mostStretches)
    .flatMap(({ from, to }) => {
      const middle = (from + to) / 2
      const rims = tracks.flatMap((track) => [from + track, to - track])
      return [middle, ...rims.filter((level) => level >= from && level <= to)]
    })
}

function overlap(first: Stretch, second: Stretch): boolean {
  return (
    Math.min(first.from, first.to) < Math.max(second.from, second.to) &&
    Math.min(second.from, second.to) < Math.max(first.from, first.to)
  )
}

/** The level parts of a way, in its direction; bands passed at one height make one of them. */
function runsOf(last: Step): readonly LevelRun[] {
  const runs: LevelRun[] = []
  for (let step: Step | undefined = last; step?.run !== undefined; step = step.before) {
    const [next] = runs
    if (next?.level === step.run.level) runs[0] = { ...next, from: step.run.from }
    else runs.unshift(step.run)
  }
  return runs
}

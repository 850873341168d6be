import { describe, expect, test } from 'vitest'
import { analyze } from '../../../engine/analyze.ts'
import type { Expanded } from '../../../engine/expand/expanded.ts'
import type { Analysis } from '../../../engine/index.ts'
import { toPageFindings } from '../../../platform/page-findings.ts'
import { noLayout } from '../../../state/layout-store.ts'
import { inputsOfCase, textsOfCase } from '../../../testing/analyze-reference-case.ts'
import { analyzeText } from '../../../testing/analyze-text.ts'
import { makeLargeBlueprint } from '../../../testing/make-large-blueprint.ts'
import { hasReference } from '../../../testing/reference.ts'
import { readReferenceCases } from '../../../testing/reference-cases.ts'
import { tellScore } from '../../../testing/tell-score.ts'
import { edgeCurve, samplesOf, shapeAfterMove } from '../edges/edge-curve.ts'
import { routeEdges } from '../edges/route-edges.ts'
import { laneHeads } from '../layout/layout.ts'
import { describeModules } from './describe-modules.ts'
import { keyGraph } from './keyed-graph.ts'
import { edgesToRoute } from './to-flow-edges.ts'
import { drawLayout } from './to-layout.ts'

type Ways = { readonly count: number; readonly hidden: readonly string[] }

/** The edges of a blueprint as it is drawn when opened, and those that pass behind a module. */
function waysOf({ graph: read, findings, badges, traits, texts }: Analysis<Expanded>): Ways {
  if (read === undefined) return { count: 0, hidden: [] }
  const graph = keyGraph(read)
  const facts = describeModules(
    graph,
    toPageFindings(findings, texts),
    { badges, traits },
    new Map(),
  )
  const layout = drawLayout(graph, facts, noLayout).drawn
  const edges = edgesToRoute(graph)
  const routes = routeEdges(edges, layout.ends, laneHeads(layout))
  const hidden = edges.flatMap(({ id, giver, consumer }) => {
    const [from, to] = [layout.ends.get(giver), layout.ends.get(consumer)]
    const shape = routes.get(id)?.shape
    if (from === undefined || to === undefined || shape === undefined) return [`${id} has no way`]
    const points = samplesOf(edgeCurve(from, to, shapeAfterMove(shape, from, to)), 400)
    const behind = [...layout.nodes].filter(
      ([key, { x, y, width, height }]) =>
        key !== giver &&
        key !== consumer &&
        points.some(
          (point) => point.x > x && point.x < x + width && point.y > y && point.y < y + height,
        ),
    )
    return behind.length === 0 ? [] : [`${id} behind ${behind.map(([key]) => key).join(', ')}`]
  })
  return { count: edges.length, hidden }
}

describe.skipIf(!hasReference)(
  'no edge of a blueprint as it is opened runs behind a module',
  () => {
    test.each(['official', 'made'] as const)('%s blueprints', (set) => {
      const ways = readReferenceCases(set).map((row) => ({
        name: row.name,
        ...waysOf(analyze(textsOfCase(row), inputsOfCase(row))),
      }))
      const count = ways.reduce((sum, one) => sum + one.count, 0)
      const hidden = ways.flatMap((one) => one.hidden.map((edge) => `${one.name}: ${edge}`))
      tellScore(
        `edges of ${set} blueprints that run behind no module`,
        count - hidden.length,
        count,
      )
      expect(hidden).toEqual([])
      expect(count).toBeGreaterThan(100)
    })
  },
)

test.each([50, 200, 1000])('of %i modules no edge runs behind another one', (modules) => {
  const { count, hidden } = waysOf(analyzeText(makeLargeBlueprint(modules)))
  expect(hidden).toEqual([])
  expect(count).toBeGreaterThan(modules / 2)
})

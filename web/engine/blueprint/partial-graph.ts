import { makeCollector } from '../diagnostic/collector.ts'
import type { YamlDocument } from '../document/document.ts'
import type { YamlNode } from '../document/tree.ts'
import { buildGraph } from './build-graph.ts'
import type { Graph } from './graph.ts'
import type { Intent } from './intent.ts'
import { readBlueprint } from './read-blueprint.ts'

/**
 * What a broken text still shows of its groups and modules: to be looked at, never to be edited by
 * or judged. Undefined for a text that is not broken, and where nothing of it is left to draw.
 * Nothing has counted what the aliases of a broken text come to, so one with any shows nothing.
 */
export function readPartialGraph(document: YamlDocument): Graph | undefined {
  const { partial } = document
  if (document.root !== undefined || partial === undefined || hasAlias(partial)) return undefined
  // Its findings would be about a text that nobody wrote.
  const unheard = makeCollector<Intent>()
  const blueprint = readBlueprint({ ...document, root: partial }, unheard)
  return blueprint === undefined || blueprint.groups.length === 0
    ? undefined
    : buildGraph(blueprint)
}

function hasAlias(node: YamlNode): boolean {
  switch (node.kind) {
    case 'alias':
      return true
    case 'scalar':
      return false
    case 'sequence':
      return node.items.some(hasAlias)
    case 'mapping':
      return node.entries.some(({ key, value }) => hasAlias(key) || hasAlias(value))
  }
}

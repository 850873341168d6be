import {
  connectionsOf,
  explainLink,
  explainUse,
  fieldsOf,
  findingsOfLink,
  findingsOfUse,
  formatUseRefusal,
  passableOutputs,
  referencesFor,
} from '../engine/explain.ts'
import type {
  Analysis,
  Catalog,
  Expanded,
  Finding,
  LinkExplanation,
  UseExplanation,
  UsePreview,
} from '../engine/index.ts'
import type { Connection, WithFindings } from './engine-protocol.ts'
import { toPageFindings } from './page-findings.ts'

export { fieldsOf, passableOutputs, referencesFor }

/** What a connection between the module and each other one would do. */
export function listConnections(
  analysis: Analysis<Expanded>,
  moduleId: string,
): readonly Connection[] {
  return connectionsOf(analysis, moduleId).map(toConnection)
}

/** What a `use` does, with what is found about it; undefined when there is none. */
export function tellUse(
  analysis: Analysis<Expanded>,
  edge: Parameters<typeof explainUse>[1],
): (UseExplanation & WithFindings) | undefined {
  const found = findingsOfUse(analysis.findings, edge)
  return withFindings(explainUse(analysis, edge), found, analysis)
}

/** Where a link comes from and what it does, with what is found about it. */
export function tellLink(
  analysis: Analysis<Expanded>,
  catalog: Catalog,
  link: Parameters<typeof explainLink>[2],
): (LinkExplanation & WithFindings) | undefined {
  const found = findingsOfLink(analysis.findings, link)
  return withFindings(explainLink(analysis, catalog, link), found, analysis)
}

function withFindings<Explanation>(
  explanation: Explanation | undefined,
  findings: readonly Finding[],
  { texts }: Analysis<Expanded>,
): (Explanation & WithFindings) | undefined {
  return explanation && { ...explanation, findings: toPageFindings(findings, texts) }
}

function toConnection(preview: UsePreview): Connection {
  const { consumer, used } = preview
  const pair = { consumer, used }
  switch (preview.kind) {
    case 'fills':
      return { ...pair, allowed: true, fills: preview.settings, reason: '' }
    case 'unknown':
      return { ...pair, allowed: true, fills: [], reason: '' }
    case 'refused':
      return { ...pair, allowed: false, fills: [], reason: formatUseRefusal(preview.reason, pair) }
  }
}

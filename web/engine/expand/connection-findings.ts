import type { Finding } from '../blueprint/analysis.ts'
import type { ReferenceLink, UseEdge } from '../blueprint/graph.ts'

/** The findings about a module's `use` of another, in their order. */
export function findingsOfUse(
  findings: readonly Finding[],
  { consumer, used }: Pick<UseEdge, 'consumer' | 'used'>,
): readonly Finding[] {
  return findings.filter((finding) => {
    const { nodes } = finding
    switch (finding.code) {
      case 'use-passes-nothing':
      case 'use-no-subnet':
        return finding.args.consumer === consumer && finding.args.used === used
      case 'use-type':
        return nodes.includes(consumer) && finding.args.used === used
      case 'use-shadowed':
        return nodes.includes(consumer) && Object.values(finding.args).includes(used)
      case 'use-packer':
      case 'use-of-later-group':
        return isBetween(finding, consumer, used) && placeOf(finding) === 'use'
      case 'use-cycle':
        return isBetween(finding, consumer, used)
      default:
        return false
    }
  })
}

/** The findings about a link, in their order. */
export function findingsOfLink(
  findings: readonly Finding[],
  { from, to, kind }: Pick<ReferenceLink, 'from' | 'to' | 'kind'>,
): readonly Finding[] {
  if (kind === 'image') {
    return findings.filter((one) => one.code.startsWith('image-') && isBetween(one, from, to))
  }
  return findings.filter((finding) => {
    switch (finding.code) {
      case 'reference-unknown-output':
        return finding.nodes.includes(to) && finding.args.module === from
      case 'use-packer':
      case 'use-of-later-group':
        return isBetween(finding, from, to) && placeOf(finding) === 'settings'
      case 'use-cycle':
        return isBetween(finding, from, to)
      default:
        return false
    }
  })
}

function isBetween({ nodes }: Finding, one: string, other: string): boolean {
  return nodes.includes(one) && nodes.includes(other)
}

/** The key of the module that a finding lies in: `deployment_groups[0].modules[1].KEY`. */
function placeOf({ path }: Finding): string | number | undefined {
  return path[4]
}

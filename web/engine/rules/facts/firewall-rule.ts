import type { Value } from '../../hcl/value.ts'
import { isEmpty, itemsOf, numberOf, partOf, textOf, textsOf } from './effective.ts'
import { covers, IAP_RANGE, type IpRange, parseIpRange } from './ip-range.ts'

/** Where a connection comes from: Google's proxy, somewhere else, or any address whatever. */
export type ConnectionSource = 'iap' | 'direct' | 'anywhere'

/** What one firewall rule says, as far as it matters for a connection to a builder. */
export type FirewallRule = {
  /** It denies, or has a priority: how it plays with others is not judged here. */
  readonly isIntricate: boolean
  readonly allows: (port: number, source: ConnectionSource) => boolean
  /** Only machines with one of these tags; undefined for all machines. */
  readonly targetTags: readonly string[] | undefined
}

const ANYWHERE: IpRange = { base: 0, bits: 0 }

/**
 * Reads a rule of vpc's `firewall_rules` or of firewall-rules' `ingress_rules`. Undefined for rules
 * that let nothing in: outbound and disabled ones.
 */
export function readFirewallRule(rule: Value): FirewallRule | undefined {
  const direction = textOf(partOf(rule, 'direction')) ?? 'INGRESS'
  const disabled = partOf(rule, 'disabled')
  if (direction.toUpperCase() !== 'INGRESS') return undefined
  if (disabled?.kind === 'bool' && disabled.value) return undefined
  const ranges = rangesOf(rule)
  const allowed = itemsOf(partOf(rule, 'allow')) ?? []
  const tags = textsOf(partOf(rule, 'target_tags'))
  return {
    isIntricate: !isUnset(rule, 'deny') || !isUnset(rule, 'priority'),
    allows: (port, source) =>
      allowed.some((entry) => allowsPort(entry, port)) &&
      ranges.some((range) => letsIn(range, source)),
    targetTags: tags === undefined || tags.length === 0 ? undefined : tags,
  }
}

function letsIn(range: IpRange, source: ConnectionSource): boolean {
  switch (source) {
    case 'iap':
      return covers(range, IAP_RANGE)
    case 'direct':
      return !covers(IAP_RANGE, range)
    case 'anywhere':
      return covers(range, ANYWHERE)
  }
}

/** A rule without ranges and without other sources counts for every address. */
function rangesOf(rule: Value): readonly IpRange[] {
  const written = textsOf(partOf(rule, 'ranges')) ?? textsOf(partOf(rule, 'source_ranges')) ?? []
  if (written.length === 0) {
    const hasOther = ['source_tags', 'source_service_accounts'].some((name) => !isUnset(rule, name))
    return hasOther ? [] : [ANYWHERE]
  }
  return written.flatMap((text) => parseIpRange(text) ?? [])
}

function allowsPort(entry: Value, port: number): boolean {
  const protocol = textOf(partOf(entry, 'protocol'))?.toLowerCase()
  if (protocol !== 'tcp' && protocol !== 'all' && protocol !== '6') return false
  const ports = itemsOf(partOf(entry, 'ports')) ?? []
  return ports.length === 0 || ports.some((item) => isPortIn(item, port))
}

/** Whether `22`, `"22"` or `"20-30"` has the port. */
export function isPortIn(item: Value, port: number): boolean {
  const text = textOf(item) ?? String(numberOf(item))
  const match = /^\s*(\d+)(?:-(\d+))?\s*$/.exec(text)
  if (match === null) return false
  const first = Number(match[1])
  return first <= port && port <= Number(match[2] ?? first)
}

function isUnset(rule: Value, name: string): boolean {
  const part = partOf(rule, name)
  return part === undefined || isEmpty(part)
}

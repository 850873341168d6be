import type { BadgeState } from '../../blueprint/analysis.ts'
import { referencesIn } from '../../blueprint/setting-value.ts'
import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { type Builder, pathOf } from './builder.ts'
import { effectiveBool, effectiveTexts, effectiveValue, itemsOf } from './effective.ts'
import { type FirewallRule, isPortIn, readFirewallRule } from './firewall-rule.ts'

/** Whether a port of the builder is open to a source. */
export type Opening = {
  readonly state: BadgeState
  /** Tags of rules that would open it, but only for machines that have one of these. */
  readonly foreignTags: readonly string[]
}

/** Inputs of vpc and multivpc that open one port for IAP. */
const IAP_FLAGS: ReadonlyMap<number, string> = new Map([
  [22, 'enable_iap_ssh_ingress'],
  [3389, 'enable_iap_rdp_ingress'],
  [5986, 'enable_iap_winrm_ingress'],
])

const FIREWALL_RULES = 'modules/network/firewall-rules'

/** Networks whose firewall is made by the blueprint alone, so that a missing rule is missing. */
const KNOWN_FIREWALL: ReadonlySet<string | undefined> = new Set([
  'modules/network/vpc',
  'modules/network/multivpc',
])

/**
 * Whether the builder's network lets a connection in: by the switches and rules of the network
 * module, or by firewall-rules modules on the same network.
 */
export function openingOf(
  builder: Builder,
  port: number,
  source: 'iap' | 'direct',
  expanded: Expanded,
): Opening {
  const { network } = builder
  if (network === undefined) return { state: 'unknown', foreignTags: [] }
  const isKnownFirewall = KNOWN_FIREWALL.has(pathOf(network))
  const switched = isKnownFirewall ? switchOf(network, port, source, expanded) : 'unknown'
  const rules = rulesOf(network, expanded)
  if (rules.all.some(({ isIntricate }) => isIntricate)) return { state: 'unknown', foreignTags: [] }

  const tags = effectiveTexts(builder.module, 'tags', expanded)
  const opening = rules.all.filter(({ allows }) => allows(port, source))
  const judged = opening.map((rule) => appliesTo(rule, tags))
  const isKnown = rules.isComplete && switched !== 'unknown' && !judged.includes('unknown')
  const isOpen = switched === 'present' || judged.includes('present')
  return {
    state: isOpen ? 'present' : isKnown ? 'absent' : 'unknown',
    foreignTags: isOpen ? [] : opening.flatMap(({ targetTags }) => targetTags ?? []),
  }
}

function appliesTo({ targetTags }: FirewallRule, tags: readonly string[] | undefined): BadgeState {
  if (targetTags === undefined) return 'present'
  if (tags === undefined) return 'unknown'
  return targetTags.some((tag) => tags.includes(tag)) ? 'present' : 'absent'
}

/** Whether a network module lets IAP reach a port of every machine; unknown for other modules. */
export function opensForIap(network: ExpandedModule, port: number, expanded: Expanded): BadgeState {
  const isKnown = KNOWN_FIREWALL.has(pathOf(network))
  return isKnown ? switchOf(network, port, 'iap', expanded) : 'unknown'
}

/** The network module's own inputs that open ports. */
function switchOf(
  network: ExpandedModule,
  port: number,
  source: 'iap' | 'direct',
  expanded: Expanded,
): BadgeState {
  if (source === 'direct') {
    if (port !== 22) return 'absent'
    const ranges = effectiveTexts(network, 'allowed_ssh_ip_ranges', expanded)
    return ranges === undefined ? 'unknown' : ranges.length > 0 ? 'present' : 'absent'
  }
  const flag = IAP_FLAGS.get(port)
  const isOn = flag === undefined ? false : effectiveBool(network, flag, expanded)
  const extra = effectiveValue(network, 'extra_iap_ports', expanded)
  const isExtra = extra.known && (itemsOf(extra.value) ?? []).some((item) => isPortIn(item, port))
  if (isOn === true || isExtra) return 'present'
  return isOn === undefined || !extra.known ? 'unknown' : 'absent'
}

type Rules = {
  readonly all: readonly FirewallRule[]
  /** Every list of rules could be read. */
  readonly isComplete: boolean
}

function rulesOf(network: ExpandedModule, expanded: Expanded): Rules {
  const sources: readonly (readonly [ExpandedModule, string])[] = [
    ...(KNOWN_FIREWALL.has(pathOf(network)) ? [[network, 'firewall_rules'] as const] : []),
    ...firewallModulesOf(network, expanded).map((module) => [module, 'ingress_rules'] as const),
  ]
  const lists = sources.map(([module, name]) => {
    const value = effectiveValue(module, name, expanded)
    return value.known ? itemsOf(value.value) : undefined
  })
  const rules = lists.flatMap((items) =>
    (items ?? []).flatMap((item) => readFirewallRule(item) ?? []),
  )
  return { all: rules, isComplete: !lists.includes(undefined) }
}

/** The firewall-rules modules that take network or subnet from a network module. */
function firewallModulesOf(network: ExpandedModule, expanded: Expanded): readonly ExpandedModule[] {
  return [...expanded.modules.values()].filter((module) => {
    if (pathOf(module) !== FIREWALL_RULES) return false
    return ['network_name', 'subnetwork_self_link'].some((name) => {
      const setting = module.settings.get(name)
      const references = setting === undefined ? [] : referencesIn(setting.value)
      return references.some((one) => one.kind === 'module' && one.id === network.id)
    })
  })
}

import type { Badge, BadgeState } from '../blueprint/analysis.ts'
import type { Expanded } from '../expand/expanded.ts'
import { type Builder, buildersOf } from './facts/builder.ts'
import { openingOf } from './facts/firewall.ts'
import { imageOf, isResourceName } from './facts/image.ts'
import { natOf } from './facts/nat.ts'

/**
 * The three badges of each image builder (rules.md §2): how it gets out, how Packer gets in, and
 * what it builds. What cannot be seen from the blueprint is `unknown`, which is no fault.
 */
export function badgesOf({ expanded }: { readonly expanded: Expanded }): readonly Badge[] {
  return buildersOf(expanded).flatMap((builder) => {
    const { id } = builder.module
    return [
      { module: id, kind: 'way-out', ...wayOutOf(builder, expanded) },
      { module: id, kind: 'way-in', ...wayInOf(builder, expanded) },
      { module: id, kind: 'image', ...builtImage(builder, expanded) },
    ] as const
  })
}

type Look = { readonly state: BadgeState; readonly text: string }

function wayOutOf({ network, hasPublicIp }: Builder, expanded: Expanded): Look {
  const nat = natOf(network, expanded)
  if (hasPublicIp === true) {
    return { state: 'present', text: nat === 'present' ? 'public IP bypasses NAT' : 'public IP' }
  }
  if (nat === 'present') return { state: 'present', text: 'NAT' }
  return nat === 'absent' && hasPublicIp === false
    ? { state: 'absent', text: 'no way out' }
    : { state: 'unknown', text: 'NAT not seen' }
}

function wayInOf(builder: Builder, expanded: Expanded): Look {
  const { communicator, port, usesIap, hasPublicIp } = builder
  if (communicator === 'none') return { state: 'present', text: 'none needed' }
  if (port === undefined || usesIap === undefined) return UNSEEN
  if (usesIap) {
    const { state } = openingOf(builder, port, 'iap', expanded)
    if (state === 'present') return { state, text: 'IAP' }
    return state === 'absent' ? BLOCKED : UNSEEN
  }
  if (hasPublicIp === false) return BLOCKED
  if (hasPublicIp === undefined) return UNSEEN
  const { state } = openingOf(builder, port, 'direct', expanded)
  if (state === 'present') return { state, text: 'direct' }
  return state === 'absent' ? BLOCKED : UNSEEN
}

const BLOCKED: Look = { state: 'absent', text: 'blocked' }
const UNSEEN: Look = { state: 'unknown', text: 'not seen' }

/** The image's own name, else its family; a name that Packer refuses builds nothing. */
function builtImage({ module }: Builder, expanded: Expanded): Look {
  const { name, hasOwnName, family } = imageOf(module, expanded)
  const text = hasOwnName === true ? name : family
  if (text === undefined || hasOwnName === undefined) return { state: 'unknown', text: 'not named' }
  return { state: isResourceName(text) ? 'present' : 'absent', text }
}

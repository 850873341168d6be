import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { effectiveText, effectiveValue } from './effective.ts'

/** What a builder calls its image, as far as that is known (`image.pkr.hcl`). */
export type BuiltImage = {
  /** Set when the author fixed the name; otherwise the name has a time stamp. */
  readonly name: string | undefined
  readonly hasOwnName: boolean | undefined
  readonly family: string | undefined
  readonly familyFrom: 'image_family' | 'deployment_name'
}

export function imageOf(module: ExpandedModule, expanded: Expanded): BuiltImage {
  const name = effectiveValue(module, 'image_name', expanded)
  const family = effectiveValue(module, 'image_family', expanded)
  const isUnset = family.known && family.value.kind === 'null'
  const familyFrom = isUnset ? 'deployment_name' : 'image_family'
  return {
    name: effectiveText(module, 'image_name', expanded),
    hasOwnName: name.known ? name.value.kind !== 'null' : undefined,
    family: effectiveText(module, familyFrom, expanded),
    familyFrom,
  }
}

/** Room for a family in front of `-` and the sixteen characters of the time stamp. */
export const LONGEST_FAMILY = 46

/** The names of Compute Engine's resources. */
export function isResourceName(text: string): boolean {
  return /^[a-z](?:[-a-z0-9]{0,61}[a-z0-9])?$/.test(text)
}

/** The nearest text that can be the name of a resource; undefined when nothing would be left. */
export function toResourceName(text: string, longest = 63): string | undefined {
  const name = text
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return name === '' ? undefined : name
}

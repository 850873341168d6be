import type { Expanded, ExpandedModule } from '../../expand/expanded.ts'
import { effectiveText, presenceOf } from './effective.ts'

/** The image or family that a builder starts from, when it is known: the image wins. */
export function sourceNameOf(module: ExpandedModule, expanded: Expanded): string | undefined {
  const hasImage = presenceOf(module, 'source_image', expanded)
  if (hasImage === 'unknown') return undefined
  const name = hasImage === 'present' ? 'source_image' : 'source_image_family'
  return effectiveText(module, name, expanded)
}

import { type ExpandedModule, factsOf } from './expanded.ts'

/** The path of the toolkit's own image builder. */
export const IMAGE_BUILDER = 'modules/packer/custom-image'

/** Whether a module is the toolkit's image builder, by whatever address. */
export function isImageBuilder(module: ExpandedModule): boolean {
  return module.kind === 'packer' && factsOf(module)?.path === IMAGE_BUILDER
}

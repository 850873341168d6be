import type { ModuleId } from '../blueprint/model.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { PassContext } from './pass.ts'

/**
 * An id may be any text as long as nothing refers to the module; an expression cannot hold one that
 * is no identifier, and the toolkit crashes when it has to make one.
 */
export function reportUnsafeId(
  id: ModuleId,
  path: Path,
  { collector, placeOf }: Pick<PassContext, 'collector' | 'placeOf'>,
): void {
  collector.add({
    code: 'module-id-unsafe',
    severity: 'error',
    span: placeOf(path),
    path,
    nodes: [id],
    args: { id },
  })
}

import type { ModuleId } from '../blueprint/model.ts'
import type { Span } from '../text/span.ts'
import type { ExpandCollector } from './pass.ts'

/**
 * An id may be any text as long as nothing refers to the module; an expression cannot hold one that
 * is no identifier, and the toolkit crashes when it has to make one.
 */
export function reportUnsafeId(id: ModuleId, span: Span, collector: ExpandCollector): void {
  collector.add({
    code: 'module-id-unsafe',
    severity: 'error',
    span,
    nodes: [id],
    args: { id },
  })
}

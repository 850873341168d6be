import type { Intent } from '../../blueprint/intent.ts'
import { makeSpan, type Span } from '../../text/span.ts'

/**
 * The fix that replaces a name inside a reference, `lna` in `lna.network_id`; none when the span is
 * not that of the reference alone.
 */
export function replaceName(
  blueprint: string,
  { file, start, end }: Span,
  name: string,
  replacement: string | undefined,
): readonly Intent[] {
  const written = blueprint.slice(start, end)
  const at = written.indexOf(name)
  if (file !== 'blueprint' || replacement === undefined || at < 0) return []
  if (!/^[\w.-]+(?:\[[^\]]*\])*[\w.-]*$/.test(written)) return []
  const span = makeSpan(file, start, end)
  const text = written.slice(0, at) + replacement + written.slice(at + name.length)
  return [{ kind: 'replace-scalar', span, text }]
}

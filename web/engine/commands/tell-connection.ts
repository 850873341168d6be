import type { ModuleId } from '../blueprint/model.ts'
import type { UsePreview } from '../expand/connections.ts'

/**
 * What a new `use` did, for who hears it: `homefs connected to network1, 2 settings filled`.
 * Without a preview, and where the facts of a module are missing, nobody knows what it fills.
 */
export function tellConnection(
  { consumer, used }: { readonly consumer: ModuleId; readonly used: ModuleId },
  preview: UsePreview | undefined,
): string {
  const connected = `${consumer} connected to ${used}`
  if (preview === undefined || preview.kind === 'unknown') return connected
  const filled = preview.kind === 'fills' ? preview.settings.length : 0
  return `${connected}, ${filled === 0 ? 'no' : filled} setting${filled === 1 ? '' : 's'} filled`
}

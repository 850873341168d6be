import type { ExpandedGroup, ExpandedModule } from '../expand/expanded.ts'
import { isIdentifier } from '../hcl/identifier.ts'
import type { Span } from '../text/span.ts'
import type { WriteSetting } from './write-setting.ts'

/** Ids that become folders or shell words; stricter than the toolkit, which takes any text. */
const SAFE_ID = /^[A-Za-z_][A-Za-z0-9_-]{0,62}$/
/** Names that Windows keeps for devices, with any ending. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)$/i

/**
 * Refuses names that would stand raw in HCL without being identifiers, and ids that would become a
 * path outside what they name (threats: O2, O3). Block labels are always quoted and need no check.
 */
export function checkNames(group: ExpandedGroup, setting: WriteSetting): void {
  const identifiers: (readonly [name: string, span: Span])[] = []
  for (const [name] of group.backend?.configuration ?? []) {
    identifiers.push([name, group.written.backend?.span ?? group.written.span])
  }
  for (const [provider, { configuration }] of group.providers) {
    for (const name of [provider, ...configuration.keys()]) {
      identifiers.push([name, group.written.span])
    }
  }
  for (const module of group.modules) {
    for (const name of module.settings.keys()) {
      const entry = module.written.settings.entries.get(name)
      identifiers.push([name, entry?.keySpan ?? module.written.span])
    }
    for (const { name } of module.outputs) identifiers.push([name, module.written.span])
    checkId(module, group, setting)
  }
  for (const [name, span] of identifiers) {
    if (isIdentifier(name)) continue
    setting.collector.add({ code: 'export-name', severity: 'error', span, args: { name } })
  }
}

function checkId(module: ExpandedModule, group: ExpandedGroup, setting: WriteSetting): void {
  const inReference = module.outputs.length > 0
  const isPath = group.kind === 'packer'
  if (!isPath && !inReference) return
  const safe = isPath
    ? SAFE_ID.test(module.id) && !DEVICE_NAME.test(module.id)
    : isIdentifier(module.id)
  if (safe) return
  setting.collector.add({
    code: 'export-id',
    severity: 'error',
    span: module.written.id?.span ?? module.written.span,
    args: { id: module.id },
    nodes: [module.id],
  })
}

import type { Backend, GroupName } from '../blueprint/model.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import { quoteString } from '../hcl/quote.ts'
import type { ExpandedBackend } from './expanded.ts'
import { withGroups } from './gather-groups.ts'
import { expressionValue } from './make-value.ts'
import type { BlueprintPass } from './pass.ts'
import { plainEntries } from './plain-entries.ts'

/** The backend as written; undefined when it has neither type nor configuration. */
export function readBackend(backend: Backend | undefined): ExpandedBackend | undefined {
  const type = backend?.type?.text ?? ''
  const configuration = plainEntries(backend?.configuration)
  return type === '' && configuration.size === 0 ? undefined : { type, configuration }
}

/** Gives each group its backend. */
export const expandBackends: BlueprintPass = (expanded) =>
  withGroups(
    expanded,
    expanded.groups.map((group) => {
      const own = readBackend(group.written.backend)
      const { backendDefaults, blueprintName } = expanded
      return { ...group, backend: expandBackend(own, backendDefaults, blueprintName, group.name) }
    }),
  )

/**
 * The backend of a group: its own, else the default one. A `gcs` backend without a prefix gets one
 * of its own, but only where there is a default backend (`expandBackend` in
 * `pkg/config/expand.go`).
 */
function expandBackend(
  own: ExpandedBackend | undefined,
  defaults: ExpandedBackend | undefined,
  blueprintName: string,
  group: GroupName,
): ExpandedBackend | undefined {
  if (defaults === undefined || defaults.type === '') return own
  const backend = own === undefined || own.type === '' ? defaults : own
  if (backend.type !== 'gcs' || backend.configuration.has('prefix')) return backend
  const prefix = statePrefix(blueprintName, group)
  if (prefix === undefined) return backend
  return { ...backend, configuration: new Map(backend.configuration).set('prefix', prefix) }
}

/** `"<blueprint>/${var.deployment_name}/<group>"` */
function statePrefix(blueprintName: string, group: GroupName): SettingValue | undefined {
  const [before, after] = [quoteString(`${blueprintName}/`), quoteString(`/${group}`)]
  const text = `${before.slice(0, -1)}\${var.deployment_name}${after.slice(1)}`
  return expressionValue(text, [])
}

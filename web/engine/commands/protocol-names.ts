/**
 * Names of variables that mean something to the toolkit, to its validators or to nearly every
 * module. Under another name the value would reach none of them.
 */
const PROTOCOL_NAMES: ReadonlySet<string> = new Set([
  'project_id',
  'deployment_name',
  'labels',
  'region',
  'zone',
])

export function isProtocolName(name: string): boolean {
  return PROTOCOL_NAMES.has(name)
}

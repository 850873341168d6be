export type TextKind = 'blueprint' | 'deployment' | 'other'

/**
 * Tells a blueprint from a deployment file by its keys at the margin, without reading it as YAML:
 * broken texts must be told apart too.
 */
export function textKindOf(text: string): TextKind {
  const keys = new Set<string>()
  for (const match of text.matchAll(/^\uFEFF?["']?([a-z_]+)["']?[ \t]*:(?=\s|$)/gm)) {
    if (match[1] !== undefined) keys.add(match[1])
  }
  if (keys.has('deployment_groups') || keys.has('blueprint_name')) return 'blueprint'
  if (keys.has('vars') || keys.has('terraform_backend_defaults')) return 'deployment'
  return 'other'
}

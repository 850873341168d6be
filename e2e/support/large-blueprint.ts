/**
 * A blueprint of many modules in four groups: networks, and file systems that use them. Small ones,
 * so that it is the canvas that has work; benchmarks of the engine take `makeLargeBlueprint`.
 */
export function largeBlueprint(modules: number): string {
  const head = [
    'blueprint_name: large',
    'vars:',
    '  project_id: my-project',
    '  deployment_name: large',
    '  region: us-central1',
    '  zone: us-central1-a',
    'deployment_groups:',
  ]
  const groups = [0, 1, 2, 3].flatMap((group) => [
    `- group: group${group}`,
    '  modules:',
    ...Array.from({ length: modules / 4 }, (_, index) => printModule(group, index)).flat(),
  ])
  return [...head, ...groups, ''].join('\n')
}

/** Each tenth module is a network for the nine after it. */
function printModule(group: number, index: number): readonly string[] {
  const network = index - (index % 10)
  if (index === network) return [`  - id: net_${group}_${index}`, '    source: modules/network/vpc']
  return [
    `  - id: fs_${group}_${index}`,
    '    source: modules/file-system/filestore',
    `    use: [net_${group}_${network}]`,
    '    settings:',
    `      local_mount: /mount${index}`,
  ]
}

import { readModuleSource } from '../blueprint/module-source.ts'
import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import type { Toolkit } from '../expand/module-facts.ts'
import { cleanPath } from '../text/clean-path.ts'
import { copyModule } from './copy-module.ts'
import type { GeneratedFile } from './generated-file.ts'
import type { WriteSetting } from './write-setting.ts'

/** Where the toolkit's own modules lie, beside the groups. */
export const EMBEDDED = '_modules/embedded'

/**
 * Copies of the toolkit's modules that Terraform groups are made of, and of those that they call, at
 * their paths in the toolkit (`pkg/modulewriter/modulewriter.go`, `copySharedEmbeddedModules`, with
 * `pkg/modulereader/resolver.go`). One inside another is carried once.
 */
export function copyEmbeddedModules(
  { groups }: Expanded,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const { toolkit } = setting
  if (toolkit === undefined) return []
  const reached = new Set<string>()
  const files = new Map<string, GeneratedFile>()
  for (const { modules } of groups) {
    for (const module of modules) {
      if (!isEmbedded(module)) continue
      for (const file of copyFrom(module.source, { module, toolkit, reached, setting })) {
        files.set(file.path, file)
      }
    }
  }
  return [...files.values()]
}

function isEmbedded({ kind, source }: ExpandedModule): boolean {
  return kind === 'terraform' && readModuleSource(source).kind === 'embedded'
}

type Copying = {
  /** The module of the blueprint that leads here. */
  readonly module: ExpandedModule
  readonly toolkit: Toolkit
  readonly reached: Set<string>
  readonly setting: WriteSetting
}

function copyFrom(path: string, copying: Copying): readonly GeneratedFile[] {
  const { module, toolkit, reached, setting } = copying
  if (reached.has(path)) return []
  reached.add(path)
  const facts = toolkit.find(path, 'terraform')
  if (facts.kind !== 'known' || facts.files === undefined) {
    setting.collector.add({
      code: 'export-called-module',
      severity: 'error',
      span: module.written.source?.span ?? module.written.span,
      nodes: [module.id],
      args: { source: module.source, called: path },
    })
    return []
  }
  const called = (facts.calls ?? [])
    .filter((source) => readModuleSource(source).kind === 'local')
    .flatMap((source) => copyFrom(cleanPath(`${path}/${source}`), copying))
  return [...copyModule(module, facts.files, `${EMBEDDED}/${path}`, setting), ...called]
}

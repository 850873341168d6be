import type { ExpandedModule } from '../expand/expanded.ts'
import type { GivenFiles } from '../expand/module-facts.ts'
import { isSafePath } from './check-paths.ts'
import type { GeneratedFile } from './generated-file.ts'
import type { WriteSetting } from './write-setting.ts'

/** The files of a module that were given with the blueprint. */
export function givenFilesOf({ facts }: ExpandedModule): GivenFiles | undefined {
  return facts.kind === 'known' ? facts.files : undefined
}

/**
 * A module's folder as the deployment carries it: everything but `.git`, below `folder`
 * (`pkg/modulewriter/modulewriter.go`, `copyModuleSource`). A file that cannot be carried under its
 * own name refuses the export.
 */
export function copyModule(
  module: ExpandedModule,
  given: GivenFiles,
  folder: string,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const copies: GeneratedFile[] = []
  const names = new Set<string>()
  for (const file of given.leftOut) refuse(module, file, setting)
  for (const [file, content] of given.files) {
    if (file.split('/').includes('.git')) continue
    const path = `${folder}/${file}`
    const name = path.normalize('NFC')
    if (!isSafePath(path) || names.has(name)) refuse(module, file, setting)
    names.add(name)
    copies.push({ path, content, executable: given.executable?.has(file) === true })
  }
  return copies
}

function refuse(module: ExpandedModule, file: string, { collector }: WriteSetting): void {
  collector.add({
    code: 'export-module-file',
    severity: 'error',
    span: module.written.source?.span ?? module.written.span,
    nodes: [module.id],
    args: { source: module.source, file },
  })
}

import { readModuleSource, splitPackage } from '../blueprint/module-source.ts'
import type { SettingValue } from '../blueprint/setting-value.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import type { ExpandedModule } from './expanded.ts'

/** A path of a file that Packer reads, as the author wrote it. */
export type ScriptFile = { readonly value: SettingValue; readonly path: Path }

/** The files of a builder's own settings: scripts, playbooks and what comes with them. */
export function scriptFilesOf({ written, path }: ExpandedModule): readonly ScriptFile[] {
  const at = (name: string): ScriptFile | undefined => {
    const value = written.settings.entries.get(name)?.value
    return value && { value, path: [...path, 'settings', name] }
  }
  const startup = at('startup_script_file')
  const playbooks = itemsAt(at('ansible_playbooks'))
  return [
    ...(startup === undefined ? [] : [startup]),
    ...itemsAt(at('shell_scripts')),
    ...playbooks.flatMap((playbook) => [
      ...partAt(playbook, 'playbook_file'),
      ...partAt(playbook, 'galaxy_file'),
    ]),
  ]
}

/**
 * What stands before the path that `ghpc_stage` gives a builder: it counts from a group's folder,
 * and Packer runs one level below, or deeper for a remote module within its repository.
 */
export function wayToStaged({ source }: ExpandedModule): string {
  return '../'.repeat(1 + depthOf(source))
}

/** How many folders deep the module lies in what is fetched. */
function depthOf(source: string): number {
  if (readModuleSource(source).kind !== 'remote') return 0
  const { folder } = splitPackage(source)
  return folder === '' ? 0 : folder.split('/').length
}

export function isAbsolutePath(file: string): boolean {
  return /^(?:\/|[A-Za-z]:[\\/]|~)/.test(file)
}

function itemsAt(list: ScriptFile | undefined): readonly ScriptFile[] {
  if (list?.value.kind !== 'list') return []
  return list.value.items.map((value, index) => ({ value, path: [...list.path, index] }))
}

function partAt({ value, path }: ScriptFile, name: string): readonly ScriptFile[] {
  const part = value.kind === 'map' ? value.entries.get(name) : undefined
  return part === undefined ? [] : [{ value: part.value, path: [...path, name] }]
}

import type { SettingValue } from '../../blueprint/setting-value.ts'
import type { Path } from '../../diagnostic/diagnostic.ts'
import type { ExpandedModule } from '../../expand/expanded.ts'

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

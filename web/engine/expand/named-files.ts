import type { DictValue } from '../blueprint/model.ts'
import { forEachExpression, type SettingValue } from '../blueprint/setting-value.ts'
import type { Path } from '../diagnostic/diagnostic.ts'
import { convert } from '../hcl/convert.ts'
import { evaluate } from '../hcl/evaluate.ts'
import { stringType } from '../hcl/type.ts'
import type { Expanded, ExpandedModule } from './expanded.ts'
import { isAbsolutePath, wayToStaged } from './script-files.ts'
import { stageCallsIn } from './stage-calls.ts'

/** A local file that a value names. */
export type NamedFile =
  /** `ghpc_stage` copies it into the deployment; its path is from the blueprint's folder. */
  | { readonly kind: 'staged'; readonly path: string }
  /** Terraform or Packer looks for it in the deployment's folder, where nothing puts it. */
  | {
      readonly kind: 'plain'
      readonly path: string
      /** From the setting to the text that names it. */
      readonly at: Path
      /** What to write there so that it is copied into the deployment. */
      readonly staged: string
    }

/** The files that a setting's written value names, by `ghpc_stage` or as plain paths. */
export function namedFilesOf(
  name: string,
  value: DictValue,
  module: ExpandedModule,
  expanded: Expanded,
): readonly NamedFile[] {
  return [...stagedFilesIn(value, expanded), ...plainFilesIn(name, value, module)]
}

/** Each path once, as far as it can be worked out before the deployment. */
export function stagedFilesIn(value: SettingValue, { scope }: Expanded): readonly NamedFile[] {
  const paths = new Set<string>()
  forEachExpression(value, ({ expression }) => {
    for (const { arguments: given } of stageCallsIn(expression.tree)) {
      const [argument] = given
      if (argument === undefined || given.length > 1) continue
      const result = evaluate(argument, scope.context)
      const path = result.kind === 'value' ? convert(result.value, stringType) : result
      if (path.kind === 'value' && path.value.kind === 'string') paths.add(path.value.value)
    }
  })
  return [...paths].map((path) => ({ kind: 'staged', path }))
}

/** Where settings name files that are read while the deployment runs; `#` stands for any item. */
const FILE_PLACES: readonly RegExp[] = [
  /^runners\.#\.source$/,
  /^(?:prolog|epilog|task_prolog|task_epilog)_scripts\.#\.source$/,
]
const BUILDER_FILE_PLACES: readonly RegExp[] = [
  /^startup_script_file$/,
  /^shell_scripts\.#$/,
  /^ansible_playbooks\.#\.(?:playbook_file|galaxy_file)$/,
]

function plainFilesIn(
  name: string,
  value: DictValue,
  module: ExpandedModule,
): readonly NamedFile[] {
  const isBuilder = module.kind === 'packer'
  const places = isBuilder ? BUILDER_FILE_PLACES : FILE_PLACES
  const way = isBuilder ? wayToStaged(module) : ''
  return textsIn(value).flatMap(({ text, at }): readonly NamedFile[] => {
    const place = [name, ...at.map((step) => (typeof step === 'number' ? '#' : step))].join('.')
    const isFile = places.some((pattern) => pattern.test(place)) && isOwnFile(text)
    if (!isFile) return []
    const staged = `${way}$(ghpc_stage(${JSON.stringify(text)}))`
    return [{ kind: 'plain', path: text, at, staged }]
  })
}

/** Neither an address nor a path of the machine, nor one of the toolkit's own scripts. */
function isOwnFile(text: string): boolean {
  const isElsewhere = isAbsolutePath(text) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text)
  return /^[^\n"\\$%]+$/.test(text) && !isElsewhere && !/^(?:\.\/)?modules\//.test(text)
}

type PlacedText = { readonly text: string; readonly at: Path }

function textsIn(value: DictValue, at: Path = []): readonly PlacedText[] {
  switch (value.kind) {
    case 'literal':
      return value.value.kind === 'string' ? [{ text: value.value.value, at }] : []
    case 'expression':
      return []
    case 'list':
      return value.items.flatMap((item, index) => textsIn(item, [...at, index]))
    case 'map':
      return [...value.entries].flatMap(([key, entry]) => textsIn(entry.value, [...at, key]))
  }
}

import { compareBytes } from '../text/byte-order.ts'
import type { ModuleKind } from './model.ts'
import type { ModuleFolder } from './module-folder.ts'

/** A file right inside the folder, under the name that the reader sees. */
export type ConfigurationFile = {
  /** As the folder has it. */
  readonly path: string
  readonly isJson: boolean
  readonly content: string | Uint8Array
}

/** The toolkit knows these; OpenTofu's `.tofu` it does not. */
const ENDINGS = ['.tf', '.tf.json', '.tfcomponent.hcl', '.tfstack.hcl']

/**
 * The files of which a module is read, in the order in which they count: by name, override files
 * last (`dirFiles` in terraform-config-inspect). For Packer every `.hcl` file is read as if its
 * name went on with `.tf`, so none of them overrides anything (`pkg/modulereader/packerreader.go`).
 */
export function configurationFiles(
  folder: ModuleFolder,
  kind: ModuleKind,
): readonly ConfigurationFile[] {
  const ordinary: NamedFile[] = []
  const overriding: NamedFile[] = []
  for (const [path, content] of folder) {
    if (path.includes('/')) continue
    const name = kind === 'packer' && path.endsWith('.hcl') ? `${path}.tf` : path
    const ending = ENDINGS.find((candidate) => name.endsWith(candidate))
    if (ending === undefined || isPassedOver(name)) continue
    const stem = name.slice(0, -ending.length)
    const files = stem === 'override' || stem.endsWith('_override') ? overriding : ordinary
    files.push({ name, path, content, isJson: ending === '.tf.json' })
  }
  return [...ordinary.sort(byName), ...overriding.sort(byName)]
}

type NamedFile = ConfigurationFile & { readonly name: string }

function byName(a: NamedFile, b: NamedFile): number {
  return compareBytes(a.name, b.name)
}

/** Hidden files and what editors leave behind. */
function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name.endsWith('~') || (name.startsWith('#') && name.endsWith('#'))
}

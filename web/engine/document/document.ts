import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FileId } from '../text/span.ts'
import type { YamlComment, YamlNode } from './tree.ts'

/** One YAML text, read. Only its first document counts, as for the toolkit. */
export type YamlDocument = {
  readonly file: FileId
  readonly text: string
  /** The root, when the text could be parsed to its end. */
  readonly root: YamlNode | undefined
  /** For a broken text: what could still be known. Never to be written back from. */
  readonly partial: YamlNode | undefined
  readonly comments: readonly YamlComment[]
  readonly diagnostics: readonly Diagnostic[]
}

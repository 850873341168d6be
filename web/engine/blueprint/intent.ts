import type { Path } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { GroupName, ModuleId, VarName } from './model.ts'

/** Where something goes in a list: before the item at this index of today's list, or last. */
export type ListPlace = number | 'last'

/**
 * What a person wants done to the blueprint. Canvas, inspector, palette and quick fixes all speak
 * it; `engine/commands` turns each into text edits.
 */
export type Intent =
  | {
      readonly kind: 'add-module'
      readonly source: string
      readonly group: GroupName
      readonly place: ListPlace
      /** Proposed id; a number is appended when it is taken. */
      readonly id?: string
      readonly use?: readonly ModuleId[]
      /** What the catalog says of it; without this the address tells. */
      readonly moduleKind?: 'terraform' | 'packer'
    }
  | { readonly kind: 'remove-modules'; readonly ids: readonly ModuleId[] }
  | {
      readonly kind: 'move-module'
      readonly id: ModuleId
      readonly group: GroupName
      readonly place: ListPlace
    }
  | { readonly kind: 'duplicate-module'; readonly id: ModuleId }
  | { readonly kind: 'rename-module'; readonly id: ModuleId; readonly newId: ModuleId }
  | { readonly kind: 'connect'; readonly consumer: ModuleId; readonly used: ModuleId }
  | { readonly kind: 'disconnect'; readonly consumer: ModuleId; readonly used: ModuleId }
  | {
      readonly kind: 'reorder-use'
      readonly consumer: ModuleId
      readonly used: ModuleId
      readonly place: ListPlace
    }
  | {
      readonly kind: 'set-setting'
      readonly id: ModuleId
      readonly name: string
      /** As typed: `text` is a string value, `yaml` any YAML value. */
      readonly value: TypedText
    }
  | { readonly kind: 'unset-setting'; readonly id: ModuleId; readonly name: string }
  | {
      readonly kind: 'rename-setting'
      readonly id: ModuleId
      readonly name: string
      readonly newName: string
    }
  | {
      readonly kind: 'set-variable'
      readonly name: VarName
      readonly value: TypedText
      /** Where it is written; `deployment` needs an attached deployment file. */
      readonly file: 'blueprint' | 'deployment'
    }
  | {
      readonly kind: 'unset-variable'
      readonly name: VarName
      readonly file: 'blueprint' | 'deployment'
    }
  | { readonly kind: 'rename-variable'; readonly name: VarName; readonly newName: VarName }
  | {
      readonly kind: 'extract-variable'
      readonly id: ModuleId
      /** The setting. */
      readonly name: string
      /** Proposed name of the variable; that of the setting without it. */
      readonly variable?: VarName
    }
  | {
      readonly kind: 'set-kind'
      readonly id: ModuleId
      readonly moduleKind: 'terraform' | 'packer' | undefined
    }
  | { readonly kind: 'set-source'; readonly id: ModuleId; readonly source: string }
  | { readonly kind: 'add-group'; readonly name: GroupName; readonly place: ListPlace }
  | { readonly kind: 'remove-group'; readonly name: GroupName }
  | { readonly kind: 'rename-group'; readonly name: GroupName; readonly newName: GroupName }
  | { readonly kind: 'move-group'; readonly name: GroupName; readonly place: number }
  /** A Packer module goes to a group of its own, directly after the group it stands in. */
  | { readonly kind: 'split-group'; readonly id: ModuleId }
  /** For slips of one word: the text of a span becomes another scalar. */
  | { readonly kind: 'replace-scalar'; readonly span: Span; readonly text: string }
  /** A value anywhere in the text; list positions count empty items. */
  | {
      readonly kind: 'set-value'
      readonly file: 'blueprint' | 'deployment'
      readonly path: Path
      readonly value: TypedText
    }
  | {
      readonly kind: 'remove-value'
      readonly file: 'blueprint' | 'deployment'
      readonly path: Path
    }
  /** The string at the span holds shell text: each `$(` that opens no expression is escaped. */
  | { readonly kind: 'escape-text'; readonly span: Span }
  /** A comment beside the module says that a finding about it is fine. */
  | { readonly kind: 'acknowledge'; readonly id: ModuleId; readonly code: string }
  | { readonly kind: 'skip-validator'; readonly validator: string }
  /** YAML of modules; ids are made unique, references among them follow. */
  | {
      readonly kind: 'paste-modules'
      readonly text: string
      readonly group: GroupName
      readonly place: ListPlace
    }
  /** Several intents in order, as one undo step with one label. */
  | { readonly kind: 'all'; readonly label: string; readonly intents: readonly Intent[] }

export type TypedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yaml'; readonly text: string }

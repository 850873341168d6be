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
  /** Several modules, in the order that they have in the text, to stand together at the place. */
  | {
      readonly kind: 'move-modules'
      readonly ids: readonly ModuleId[]
      readonly group: GroupName
      readonly place: ListPlace
    }
  | { readonly kind: 'duplicate-module'; readonly id: ModuleId }
  /** A second one of each, behind it; references among them lead to the new ones. */
  | { readonly kind: 'duplicate-modules'; readonly ids: readonly ModuleId[] }
  | { readonly kind: 'rename-module'; readonly id: ModuleId; readonly newId: ModuleId }
  | { readonly kind: 'connect'; readonly consumer: ModuleId; readonly used: ModuleId }
  | { readonly kind: 'disconnect'; readonly consumer: ModuleId; readonly used: ModuleId }
  | {
      readonly kind: 'reorder-use'
      readonly consumer: ModuleId
      readonly used: ModuleId
      readonly place: ListPlace
    }
  /** A setting gets an output by reference, `$(id.output)`, of a module of any earlier place. */
  | {
      readonly kind: 'pass-output'
      readonly from: ModuleId
      readonly output: string
      readonly to: ModuleId
      readonly setting: string
      /** `append` makes a list of what is there, or lengthens it; `set` replaces what is there. */
      readonly how: 'set' | 'append'
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
  /** A part of a value that forms show in parts: an item, an entry, an attribute. */
  | {
      readonly kind: 'change-part'
      readonly of: ValueHome
      /** From the value to the part; list positions count empty items. */
      readonly path: Path
      readonly change: PartChange
      /** YAML that is written first where the value is not in the text: what it was so far. */
      readonly start?: string
    }
  | {
      readonly kind: 'extract-variable'
      readonly id: ModuleId
      /** The setting. */
      readonly name: string
      /** Proposed name of the variable; that of the setting without it. */
      readonly variable?: VarName
    }
  /** The value of a variable goes to where it is used; the variable goes when nothing uses it. */
  | {
      readonly kind: 'inline-variable'
      readonly name: VarName
      /** One setting only; without it every place. */
      readonly at?: { readonly id: ModuleId; readonly setting: string }
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
  /** A module, or it and all after it, goes to a new group directly after the one it stands in. */
  | {
      readonly kind: 'split-group'
      readonly id: ModuleId
      /** `module` without it. */
      readonly take?: 'module' | 'rest'
      /** Proposed name; the id of the module without it. */
      readonly name?: GroupName
    }
  | { readonly kind: 'set-blueprint-name'; readonly name: string }
  /** The backend of a group, or without one the default of the blueprint. */
  | {
      readonly kind: 'set-backend'
      readonly group: GroupName | undefined
      readonly type: string
      readonly configuration?: readonly NamedValue[]
    }
  | { readonly kind: 'unset-backend'; readonly group: GroupName | undefined }
  /** A Terraform provider of a group, or without one of the blueprint. What is absent stays. */
  | {
      readonly kind: 'set-provider'
      readonly group: GroupName | undefined
      readonly name: string
      readonly source?: string
      readonly version?: string
      readonly configuration?: readonly NamedValue[]
    }
  | {
      readonly kind: 'unset-provider'
      readonly group: GroupName | undefined
      readonly name: string
    }
  /** An entry of `validators`, the first of its name; made when there is none. */
  | {
      readonly kind: 'set-validator'
      readonly validator: string
      readonly skip?: boolean
      readonly inputs?: readonly NamedValue[]
    }
  | { readonly kind: 'unset-validator'; readonly validator: string }
  /** An output of a module that the deployment shows. What is absent stays. */
  | {
      readonly kind: 'set-output'
      readonly id: ModuleId
      readonly output: string
      readonly description?: string
      readonly sensitive?: boolean
    }
  | { readonly kind: 'unset-output'; readonly id: ModuleId; readonly output: string }
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
  /** The comment lines right above a module: a note to whoever reads the blueprint. Empty for none. */
  | { readonly kind: 'set-note'; readonly id: ModuleId; readonly text: string }
  | { readonly kind: 'skip-validator'; readonly validator: string }
  /**
   * YAML from anywhere: a blueprint, groups, a group, modules or one module. Names are made unique,
   * references among what is pasted follow; variables of a blueprint come along when missing.
   */
  | {
      readonly kind: 'paste-yaml'
      readonly text: string
      /** Where modules go, and behind which group groups go; without it, to the end. */
      readonly group: GroupName | undefined
      readonly place: ListPlace
    }
  /**
   * All that an image of one's own takes, as one step: what the builder stands on (network and
   * scripts), the builder in its Packer group, a variable that names the image, and consumers that
   * take it. Modules that have to come after the build are moved behind it.
   */
  | {
      readonly kind: 'add-image-build'
      readonly baseImage: { readonly family: string; readonly project: string }
      /** A startup-script module; without it a new one. */
      readonly scripts?: ModuleId
      /** Modules that give the builder a network; without any a new vpc. */
      readonly network: readonly ModuleId[]
      readonly imageFamily: string
      /** Modules that boot the image; without this all that can, or a new machine. */
      readonly consumers?: readonly ModuleId[]
    }
  /** Several intents in order, as one undo step with one label. */
  | { readonly kind: 'all'; readonly label: string; readonly intents: readonly Intent[] }

export type TypedText =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yaml'; readonly text: string }

/** A value of the text that has a name. */
export type ValueHome =
  | { readonly kind: 'setting'; readonly id: ModuleId; readonly name: string }
  | {
      readonly kind: 'variable'
      readonly name: VarName
      readonly file: 'blueprint' | 'deployment'
    }

export type PartChange =
  | { readonly kind: 'set'; readonly value: TypedText }
  /** Puts an item into the list at the path; with `key`, a mapping of which it is one entry. */
  | {
      readonly kind: 'insert'
      readonly place: ListPlace
      readonly value: TypedText
      readonly key?: string
    }
  /** Takes the item at the path to another place of its list. */
  | { readonly kind: 'move'; readonly place: ListPlace }
  /** Gives the entry at the path another name. */
  | { readonly kind: 'rename'; readonly name: string }
  | { readonly kind: 'remove' }

/** An entry of a dictionary to be written, or without a value to be taken out. */
export type NamedValue = { readonly name: string; readonly value: TypedText | undefined }

import type {
  Badge,
  DeploymentStep,
  Field,
  Graph,
  Intent,
  PaletteEntry,
  Severity,
  Span,
  TextEdit,
  Texts,
  Trait,
  VariableView,
} from '../engine/index.ts'

/**
 * What page and worker say to each other. The page holds the texts; the worker holds what follows
 * from them and answers for the revision that it was asked about.
 */

/**
 * What the page asks about: texts, and what they are read with. Files and catalogs are large and
 * lie in the worker; a question names them by their keys.
 */
export type Project = Texts & {
  /** Keys of the packages whose modules it may use. */
  readonly packages?: readonly string[]
  /** The toolkit's version that it is read with; the built-in one without it. */
  readonly toolkit?: string | undefined
}

/** Files of modules as a user gave them, in a folder or a zip. Never changed once it is there. */
export type ModulePackage = {
  /** Unlike any other's, in other documents and other tabs too. */
  readonly key: string
  /** The folder's or the zip's name, for people: `my-modules`. */
  readonly name: string
  /** Where blueprints find it. */
  readonly place:
    | {
        readonly kind: 'local'
        /** From the blueprint's folder: `my-modules`; empty when it is that folder. */
        readonly path: string
      }
    | {
        readonly kind: 'remote'
        /** A module's source, or a repository at a ref: `github.com/org/repo?ref=v1.2`. */
        readonly address: string
      }
  /** By path in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of links, which are not followed. */
  readonly leftOut: readonly string[]
}

export type PageView = {
  readonly revision: number
  /** False while the text is broken: then `graph` is missing and the page keeps its last one. */
  readonly readable: boolean
  readonly graph: Graph | undefined
  readonly badges: readonly Badge[]
  readonly traits: readonly Trait[]
  readonly findings: readonly PageFinding[]
  readonly variables: readonly VariableView[]
  readonly blueprintName: string
  readonly deploymentName: string
}

/** A finding with its sentence and its place in lines, ready to be shown. */
export type PageFinding = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span
  /** 1-based; UTF-16 columns. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
  readonly path: string
  /** The setting concerned, when the finding is about one. */
  readonly setting: string | undefined
  readonly nodes: readonly string[]
  readonly toSupply: boolean
  readonly fixes: readonly { readonly title: string; readonly intent: Intent }[]
}

/** What would happen if `consumer` got a `use` of the module asked about (or the reverse). */
export type Connection = {
  readonly consumer: string
  readonly used: string
  readonly allowed: boolean
  /** Settings that would be filled. */
  readonly fills: readonly string[]
  /** Why not, as a sentence; empty when allowed. */
  readonly reason: string
}

export type CommandResult =
  | {
      readonly kind: 'edits'
      readonly edits: readonly TextEdit[]
      /** For the undo list: `Connect homefs to network1`. */
      readonly label: string
      /** The module to select afterwards. */
      readonly select: string | undefined
      /** For the announcement: `Deleted network and 3 uses of it`. */
      readonly said: string
    }
  | { readonly kind: 'refusal'; readonly reason: string }

export type ExportedFile = { readonly path: string; readonly size: number; readonly text: string }

export type ExportResult =
  | {
      readonly kind: 'zip'
      readonly name: string
      readonly bytes: Uint8Array
      readonly files: readonly ExportedFile[]
      readonly steps: readonly DeploymentStep[]
    }
  | { readonly kind: 'refused'; readonly findings: readonly PageFinding[] }

/** A module of the catalog as palette and canvas show it. */
export type ModuleSummary = PaletteEntry

export interface EngineClient {
  /** The catalog, without the toolkit's internal modules. */
  modules(): Promise<readonly ModuleSummary[]>
  analyze(project: Project, revision: number): Promise<PageView>
  fields(project: Project, moduleId: string): Promise<readonly Field[]>
  connections(project: Project, moduleId: string): Promise<readonly Connection[]>
  command(project: Project, intent: Intent): Promise<CommandResult>
  exportZip(project: Project): Promise<ExportResult>
}

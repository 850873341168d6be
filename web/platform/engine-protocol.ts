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
  analyze(texts: Texts, revision: number): Promise<PageView>
  fields(texts: Texts, moduleId: string): Promise<readonly Field[]>
  connections(texts: Texts, moduleId: string): Promise<readonly Connection[]>
  command(texts: Texts, intent: Intent): Promise<CommandResult>
  exportZip(texts: Texts): Promise<ExportResult>
}

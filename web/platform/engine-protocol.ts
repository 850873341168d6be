import type {
  Badge,
  BlueprintParts,
  ChangedLine,
  DeploymentStep,
  Field,
  Graph,
  Intent,
  LinkExplanation,
  ModuleFolder,
  ModulePage,
  PaletteEntry,
  PassableOutput,
  ReferenceLink,
  ReferenceOption,
  Severity,
  Span,
  StoredCatalog,
  TextEdit,
  Texts,
  Trait,
  UpgradeItem,
  UseEdge,
  UseExplanation,
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
  /**
   * The toolkit's version that it is read with. Without it that of its `toolkit_modules_version`,
   * if it is there, else the built-in one.
   */
  readonly toolkit?: string | undefined
}

/**
 * Files as a user gave them: modules in a folder or a zip, or one file that a blueprint names. Never
 * changed once it is there.
 */
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
    | {
        /** One file, under an empty path. */
        readonly kind: 'file'
        /** As the blueprint names it: `./scripts/install.sh`. */
        readonly path: string
      }
  /** By path in it, with `/`. */
  readonly files: ReadonlyMap<string, Uint8Array>
  /** Paths of links, which are not followed. */
  readonly leftOut: readonly string[]
  /** Paths of the files that may be run; absent where nobody can say. */
  readonly executable?: ReadonlySet<string>
}

export type PageView = {
  readonly revision: number
  /** False while the text is broken: then `graph` is missing and the page keeps its last one. */
  readonly readable: boolean
  readonly graph: Graph | undefined
  /** What a broken text still shows, for a page that has no graph to keep. */
  readonly partial?: Graph
  readonly badges: readonly Badge[]
  readonly traits: readonly Trait[]
  readonly findings: readonly PageFinding[]
  readonly variables: readonly VariableView[]
  /** Undefined while the text cannot be read. */
  readonly parts: BlueprintParts | undefined
  /** The version of the toolkit that the blueprint is read with. */
  readonly toolkit: string
  /** What the blueprint says of where the toolkit's modules are fetched from; empty where it does not. */
  readonly toolkitModules: { readonly url: string; readonly version: string }
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
      /** The modules to select afterwards. */
      readonly select: readonly string[] | undefined
      /** For the announcement: `Deleted network and 3 uses of it`. */
      readonly said: string
    }
  | { readonly kind: 'refusal'; readonly reason: string }

export type PreviewResult =
  | {
      readonly kind: 'preview'
      readonly lines: readonly ChangedLine[]
      /** Sentences. */
      readonly consequences: readonly string[]
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

export type { ModulePage, StoredCatalog }

/** A module of the catalog, or an attached one, as palette and canvas show it. */
export type ModuleSummary = PaletteEntry

/** What lies in a folder or zip that a user chose. */
export type FilesReport = {
  /** The outermost folder's name, or the name given. */
  readonly name: string
  /** Without the one folder that holds all of them. */
  readonly files: ModuleFolder
  readonly modules: readonly FoundModuleSummary[]
  /** They are a checkout of the toolkit at this version; undefined when they are none. */
  readonly toolkitVersion: string | undefined
}

export type FoundModuleSummary = {
  /** By its path among the files; empty when they are the module themselves. */
  readonly folder: string
  /** A guess, by the endings of its files. */
  readonly kind: ModuleSummary['kind']
  readonly inputs: number
  readonly outputs: number
  /** Why it cannot be read, and where: `main.tf`, line 3. */
  readonly problem: ModuleFileProblem | undefined
}

export type ModuleFileProblem = {
  readonly file: string | undefined
  /** 1-based. */
  readonly line: number | undefined
  readonly message: string
}

/** A checkout is read a few modules at a time, so that other calls are answered in between. */
export type ToolkitReading = {
  readonly reading: number
  readonly done: number
  readonly all: number
  /** Modules that cannot be read, so far. */
  readonly problems: readonly (ModuleFileProblem & { readonly path: string })[]
  /** Set with the last module. */
  readonly catalog: StoredCatalog | undefined
}

/** An item of the upgrade report with its sentence, place in lines, and the title of each fix. */
export type UpgradeView = Omit<UpgradeItem, 'places'> & {
  readonly message: string
  readonly places: readonly {
    readonly id: string
    readonly name: string | undefined
    /** 1-based. */
    readonly line: number
    readonly fix: { readonly title: string; readonly intent: Intent } | undefined
  }[]
}

/** What is found about the same thing. */
export type WithFindings = { readonly findings: readonly PageFinding[] }

export interface EngineClient extends ModuleLibrary {
  analyze(project: Project, revision: number): Promise<PageView>
  fields(project: Project, moduleId: string): Promise<readonly Field[]>
  connections(project: Project, moduleId: string): Promise<readonly Connection[]>
  /** What a `use` does beside what the graph tells; undefined when there is none. */
  explainUse(
    project: Project,
    edge: Pick<UseEdge, 'consumer' | 'used'>,
  ): Promise<(UseExplanation & WithFindings) | undefined>
  /** Where a link comes from and what it does; undefined when there is none. */
  explainLink(
    project: Project,
    link: Pick<ReferenceLink, 'from' | 'to' | 'kind'>,
  ): Promise<(LinkExplanation & WithFindings) | undefined>
  /** What the module's settings can refer to. */
  references(project: Project, moduleId: string): Promise<readonly ReferenceOption[]>
  command(project: Project, intent: Intent): Promise<CommandResult>
  /** What the intent would change, line by line, and what follows outside of the text. */
  preview(project: Project, intent: Intent): Promise<PreviewResult>
  /** Outputs of a module that settings of another may take by reference, the likeliest first. */
  passableOutputs(
    project: Project,
    pair: { readonly from: string; readonly to: string },
  ): Promise<readonly PassableOutput[]>
  /** The YAML of modules, with their comments: what `paste-yaml` takes. */
  copyModules(project: Project, ids: readonly string[]): Promise<string>
  exportZip(project: Project): Promise<ExportResult>
}

/** What the engine answers about modules, besides what follows from a blueprint's text. */
export interface ModuleLibrary {
  /**
   * The catalog without the toolkit's internal modules, and behind it the modules of the project's
   * packages; without a project the built-in catalog alone.
   */
  modules(project?: Project): Promise<readonly ModuleSummary[]>
  /** All about a module, by its path or a package's source; undefined when it is not known. */
  modulePage(project: Project, path: string): Promise<ModulePage | undefined>
  describeFiles(name: string, files: ModuleFolder): Promise<FilesReport>
  /** Puts packages where projects find them by key. */
  addPackages(packages: readonly ModulePackage[]): Promise<void>
  startToolkit(files: ModuleFolder, version: string): Promise<ToolkitReading>
  continueToolkit(reading: number): Promise<ToolkitReading>
  /** Puts other versions of the toolkit where projects find them by version. */
  addCatalogs(catalogs: readonly StoredCatalog[]): Promise<void>
  /** What changes for the blueprint from the version that it is read with to another one. */
  upgradeReport(project: Project, version: string): Promise<readonly UpgradeView[]>
}

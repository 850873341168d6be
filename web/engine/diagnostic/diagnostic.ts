import type { Span } from '../text/span.ts'
import type { Code, CodeArgs } from './codes.ts'

export type Severity = 'error' | 'warning' | 'info'

/**
 * Who stops at the problem if nobody mends it: `create` is `gcluster create`, `import` is
 * `gcluster import-inputs`, `packer` is `packer validate`, `plan` is terraform, `build` and `run`
 * are the image build and the running cluster.
 */
export type Stage = 'create' | 'import' | 'packer' | 'plan' | 'build' | 'run'

/** Keys and list positions from the root of the document, as in `deployment_groups[0].modules`. */
export type Path = readonly (string | number)[]

/**
 * A further place that belongs to a finding, such as the first of two equal keys.
 * `words/related-words.ts` says what is there.
 */
export type Related = { readonly span: Span } & (
  | { readonly what: 'itself' | 'its-null' | 'end-of-reading' }
  | { readonly what: 'first-key' | 'making-module' | 'building-module'; readonly name: string }
)

/**
 * A finding. `Fix` is the type of the intents that mend it; rooms below `blueprint` know no
 * intents and leave it at `never`. Sentences are made of code and arguments in `words.ts`.
 */
export type Diagnostic<Fix = never> = {
  readonly [C in Code]: DiagnosticOf<C, Fix>
}[Code]

export type DiagnosticOf<C extends Code, Fix = never> = {
  readonly code: C
  readonly args: CodeArgs[C]
  readonly severity: Severity
  readonly stage: Stage
  readonly span: Span
  readonly path: Path
  /** Ids of the modules concerned; the canvas marks them. */
  readonly nodes: readonly string[]
  readonly related: readonly Related[]
  readonly fixes: readonly Fix[]
  /** A finding about the whole file: it is shown without a place. */
  readonly wholeFile?: true
}

/** What a finding may leave out: these fields have a usual value. */
type Optional = 'stage' | 'path' | 'nodes' | 'related' | 'fixes'

export type DiagnosticInput<C extends Code, Fix = never> = Omit<DiagnosticOf<C, Fix>, Optional> &
  Partial<Pick<DiagnosticOf<C, Fix>, Optional>>

/** Fills in what the caller left out: stage `create`, no path, no nodes, nothing related. */
export function makeDiagnostic<C extends Code, Fix = never>(
  input: DiagnosticInput<C, Fix>,
): Diagnostic<Fix> {
  const filled = { stage: 'create', path: [], nodes: [], related: [], fixes: [], ...input }
  // The spread loses the tie between `code` and `args` that the parameter has.
  return filled as unknown as Diagnostic<Fix>
}

/** `deployment_groups[0].modules[2].settings.zones`, the outer form of a path. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`,
    )
    .join('')
}

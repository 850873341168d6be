import type { ModuleFault } from '../diagnostic/codes/module-codes.ts'
import type { SyntaxProblem } from '../hcl/parsed.ts'
import type { Type } from '../hcl/type.ts'
import type { Value } from '../hcl/value.ts'
import { makeLineTable, positionAt } from '../text/line-table.ts'
import type { ModuleProblem } from './module-folder.ts'

/** What the files of a module declare, gathered file by file; later blocks replace earlier ones. */
export type Declarations = {
  readonly inputs: Map<string, DeclaredInput>
  readonly outputs: Map<string, DeclaredOutput>
  /** Required and implied providers by local name. */
  readonly providers: Map<string, DeclaredProvider>
  /** Plugins that a `packer` block requires, by local name. */
  readonly plugins: Map<string, DeclaredPlugin>
  /** `module` blocks by their labels; those of `.tf.json` files are passed over. */
  readonly calls: Map<string, DeclaredCall>
  /** Each `required_version`, in order. */
  readonly requiredVersions: string[]
}

export type DeclaredInput = {
  readonly name: string
  /** A bad type fails the module only if no later block replaces this one. */
  readonly type: Type | { readonly kind: 'bad'; readonly problem: ModuleProblem }
  /** As written, without comments and with single blanks; undefined when no type is written. */
  readonly typeExpression: string | undefined
  readonly optionalDefaults: readonly OptionalDefault[]
  readonly description: string
  /** As written; undefined when the input is required. */
  readonly default: Value | undefined
  /** As written; undefined when it is not written, or not so that it says true or false. */
  readonly nullable: boolean | undefined
  readonly sensitive: boolean | undefined
  /** How many `validation` blocks it has. */
  readonly validations: number
}

/** What an attribute of an object is when it is left out: the second part of `optional(…)`. */
export type OptionalDefault = {
  /** `[].disk.labels`; `[]` is each element of a collection. */
  readonly path: string
  readonly value: Value
}

export type DeclaredOutput = {
  readonly name: string
  readonly description: string
  readonly sensitive: boolean | undefined
}

export type DeclaredProvider = {
  /** False when only a block of the module implies it. */
  readonly declared: boolean
  readonly source: string
  readonly versions: readonly string[]
}

export type DeclaredPlugin = { readonly source: string; readonly version: string }

export type DeclaredCall = { readonly source: string; readonly version: string }

export function makeDeclarations(): Declarations {
  return {
    inputs: new Map(),
    outputs: new Map(),
    providers: new Map(),
    plugins: new Map(),
    calls: new Map(),
    requiredVersions: [],
  }
}

/** One file while it is read. Reading goes on behind a problem, but only the first one is kept. */
export class FileReader {
  readonly file: string
  readonly text: string
  readonly declarations: Declarations
  problem: ModuleProblem | undefined = undefined

  constructor(file: string, text: string, declarations: Declarations) {
    this.file = file
    this.text = text
    this.declarations = declarations
  }

  /** `offset` is UTF-16, in the file's text. */
  fail(fault: ModuleFault, offset: number): void {
    this.problem ??= this.problemAt(fault, offset)
  }

  problemAt(fault: ModuleFault, offset: number): ModuleProblem {
    const { line } = positionAt(makeLineTable(this.text), offset)
    return { fault, file: this.file, line }
  }

  badType(input: string, problem: SyntaxProblem, offset: number): DeclaredInput['type'] {
    const fault = { kind: 'type', input, problem: problem.kind, found: problem.found } as const
    return { kind: 'bad', problem: this.problemAt(fault, offset) }
  }
}

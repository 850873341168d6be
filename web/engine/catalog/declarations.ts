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
  /** Sources of required providers by local name. */
  readonly providerSources: Map<string, string>
}

export type DeclaredInput = {
  readonly name: string
  /** A bad type fails the module only if no later block replaces this one. */
  readonly type: Type | { readonly kind: 'bad'; readonly problem: ModuleProblem }
  readonly description: string
  /** As written; undefined when the input is required. */
  readonly default: Value | undefined
}

export type DeclaredOutput = { readonly name: string; readonly description: string }

export function makeDeclarations(): Declarations {
  return { inputs: new Map(), outputs: new Map(), providerSources: new Map() }
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

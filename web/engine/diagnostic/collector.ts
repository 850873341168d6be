import type { Code } from './codes.ts'
import { type Diagnostic, type DiagnosticInput, makeDiagnostic } from './diagnostic.ts'

/** Where a stage puts its findings. It is threaded down; nothing throws for bad input. */
export type Collector<Fix = never> = {
  add<C extends Code>(input: DiagnosticInput<C, Fix>): void
  readonly all: readonly Diagnostic<Fix>[]
}

export function makeCollector<Fix = never>(): Collector<Fix> {
  const all: Diagnostic<Fix>[] = []
  return {
    add: (input) => {
      all.push(makeDiagnostic(input))
    },
    all,
  }
}

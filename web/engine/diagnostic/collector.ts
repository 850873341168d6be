import type { Code } from './codes.ts'
import { type Diagnostic, type DiagnosticInput, makeDiagnostic } from './diagnostic.ts'

/** Where a stage puts its findings. It is threaded down; nothing throws for bad input. */
export type Collector<Fix = never> = {
  /**
   * A finding that says the same of the same place as an earlier one is dropped: a script may name
   * a missing variable ten times, but has one place in the blueprint.
   */
  add<C extends Code>(input: DiagnosticInput<C, Fix>): void
  readonly all: readonly Diagnostic<Fix>[]
}

export function makeCollector<Fix = never>(): Collector<Fix> {
  const all: Diagnostic<Fix>[] = []
  const told = new Set<string>()
  return {
    add: (input) => {
      const finding = makeDiagnostic(input)
      const { code, span, path, args, severity } = finding
      const saying = JSON.stringify([code, severity, span.file, span.start, span.end, path, args])
      if (told.has(saying)) return
      told.add(saying)
      all.push(finding)
    },
    all,
  }
}

import type { Collector } from '../diagnostic/collector.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { parseDocument } from '../document/parse-document.ts'
import type { YamlScalar } from '../document/tree.ts'
import { makeString, untypedNull } from '../hcl/value.ts'
import { makeSpan, type Span } from '../text/span.ts'
import type { Intent } from './intent.ts'
import type { Backend, DeploymentSettings, DictEntry, DictValue } from './model.ts'
import { readValue } from './read-dict.ts'
import { Reader } from './reader.ts'

/** Values given on the command line, by name; each value of `vars` is YAML. */
export type CommandLineValues = {
  readonly vars: ReadonlyMap<string, string>
  readonly backendConfig: ReadonlyMap<string, string>
}

export type CommandLine = {
  readonly settings: DeploymentSettings
  /** What is wrong with the YAML of a value; offsets count in that value's own text. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What the command line says as a deployment file would say it (`setCLIVariables` and
 * `setBackendConfig` in `cmd/expand.go`): backend values are plain text, the type is `gcs` unless
 * one is named.
 */
export function readCommandLine(
  { vars, backendConfig }: CommandLineValues,
  collector: Collector<Intent>,
): CommandLine {
  const diagnostics: Diagnostic[] = []
  const entries = [...vars].map(([name, text]) => {
    const document = parseDocument('command-line', text)
    diagnostics.push(
      ...document.diagnostics.map((found) => ({ ...found, path: ['vars', name, ...found.path] })),
    )
    const value: DictValue =
      document.root === undefined
        ? { kind: 'literal', value: untypedNull, ...emptyPlace(text) }
        : readValue(document.root, Reader.of(document, collector))
    return makeEntry(name, value)
  })
  return {
    settings: {
      vars: { span: undefined, entries: new Map(entries) },
      backendDefaults: backendConfig.size === 0 ? undefined : readBackendConfig(backendConfig),
    },
    diagnostics,
  }
}

function readBackendConfig(values: ReadonlyMap<string, string>): Backend {
  const type = values.get('type') ?? 'gcs'
  const entries = [...values]
    .filter(([name]) => name !== 'type')
    .map(([name, text]) => {
      const value = { kind: 'literal', value: makeString(text), ...emptyPlace(text) } as const
      return makeEntry(name, value)
    })
  return {
    span: spanOf(type),
    type: { text: type, span: spanOf(type) },
    configuration: { span: undefined, entries: new Map(entries) },
  }
}

function makeEntry(name: string, value: DictValue): readonly [string, DictEntry] {
  return [name, { name, keySpan: value.span, value }]
}

/** Where a value lies that no YAML node stands for. */
function emptyPlace(text: string): { readonly span: Span; readonly node: YamlScalar } {
  const range = { start: 0, end: text.length }
  const value = { kind: 'string', value: text } as const
  const pieces = [{ at: 0, source: 0, verbatim: true }]
  const node = { kind: 'scalar', style: 'plain', range, text, pieces, value } as const
  return { span: spanOf(text), node }
}

function spanOf(text: string): Span {
  return makeSpan('command-line', 0, text.length)
}

import type { Finding, Texts } from './blueprint/analysis.ts'
import type { Intent } from './blueprint/intent.ts'
import { titleOf } from './commands/title-of.ts'
import type { Path, Severity } from './diagnostic/diagnostic.ts'
import { formatPath } from './diagnostic/diagnostic.ts'
import { formatRelated } from './diagnostic/words/related-words.ts'
import { formatMessage } from './diagnostic/words.ts'
import { type LineTable, makeLineTable, positionAt } from './text/line-table.ts'
import type { FileId, Span } from './text/span.ts'

/** Lines and columns of a span; 1-based, columns in UTF-16 code units. */
export type LineRange = {
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A finding as people see it: sentence, place in lines, titles of its fixes. */
export type DescribedFinding = {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly span: Span
  /** Undefined when the finding is about a whole file. */
  readonly place: LineRange | undefined
  readonly path: string
  /** The setting concerned, when the finding is about one. */
  readonly setting: string | undefined
  readonly nodes: readonly string[]
  /** A value that the draft still lacks: not wrong yet. */
  readonly toSupply: boolean
  readonly related: readonly {
    readonly message: string
    readonly span: Span
    readonly place: LineRange
  }[]
  readonly fixes: readonly { readonly title: string; readonly intent: Intent }[]
}

/** Codes of findings that are "to supply" while they are infos. */
const TO_SUPPLY: ReadonlySet<string> = new Set([
  'deployment-name-missing',
  'setting-required',
  'variable-null',
  'variable-well-known',
])

/** Describes findings of one analysis, in their order. */
export function describeFindings(
  findings: readonly Finding[],
  textOf: (file: FileId) => string | undefined,
): readonly DescribedFinding[] {
  const tables = new Map<FileId, LineTable>()
  const placeOf = (span: Span): LineRange => {
    const table = tables.get(span.file) ?? makeLineTable(textOf(span.file) ?? '')
    tables.set(span.file, table)
    const start = positionAt(table, span.start)
    const end = positionAt(table, span.end)
    return { ...start, endLine: end.line, endColumn: end.column }
  }
  return findings.map((finding) => ({
    code: finding.code,
    severity: finding.severity,
    message: formatMessage(finding),
    span: finding.span,
    place: finding.wholeFile === true ? undefined : placeOf(finding.span),
    path: formatPath(finding.path),
    setting: settingOf(finding.path),
    nodes: finding.nodes,
    toSupply: finding.severity === 'info' && TO_SUPPLY.has(finding.code),
    related: finding.related.map((related) => ({
      message: formatRelated(related),
      span: related.span,
      place: placeOf(related.span),
    })),
    fixes: finding.fixes.map((intent) => ({ title: titleOf(intent), intent })),
  }))
}

/** The texts of a project by file; other files are not held in texts. */
export function textOfFile(texts: Texts, file: FileId): string | undefined {
  if (file === 'blueprint') return texts.blueprint
  return file === 'deployment' ? texts.deployment : undefined
}

/** `zones` of `deployment_groups[0].modules[2].settings.zones[1]`; other dictionaries hold none. */
function settingOf([groups, , modules, , settings, name]: Path): string | undefined {
  const isSetting =
    groups === 'deployment_groups' && modules === 'modules' && settings === 'settings'
  return isSetting && typeof name === 'string' ? name : undefined
}

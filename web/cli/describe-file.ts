import { runCommand } from '../engine/edit.ts'
import {
  type Analysis,
  type DescribedFinding,
  describeFindings,
  type Expanded,
  type Finding,
  type Intent,
  type Span,
  textOfFile,
} from '../engine/index.ts'
import type {
  CheckedFile,
  EditRecord,
  FindingRecord,
  PlaceRecord,
} from './format/finding-record.ts'
import type { Project } from './read-project.ts'

/** The findings of one file in the form that all formats print. */
export function describeFile(
  project: Project,
  findings: readonly Finding[],
  analysis: Analysis<Expanded> | undefined,
): CheckedFile {
  const { names, texts } = project
  const nameOf = (span: Span): string => names.get(span.file) ?? span.file
  const inFile = (span: Span) => (span.file === 'blueprint' ? {} : { file: nameOf(span) })
  const described = describeFindings(findings, (file) => textOfFile(texts, file))
  const file = names.get('blueprint') ?? ''
  return {
    record: {
      file,
      accepted: !findings.some(({ severity }) => severity === 'error'),
      diagnostics: described.map((finding) => toRecord(finding)),
    },
    texts: new Map([
      [file, texts.blueprint],
      [names.get('deployment') ?? '', texts.deployment ?? ''],
    ]),
  }

  function toRecord(finding: DescribedFinding): FindingRecord {
    return {
      ...inFile(finding.span),
      code: finding.code,
      severity: finding.severity,
      message: finding.message,
      ...placeOf(finding),
      path: finding.path,
      related: finding.related.map(({ message, span, place }) => ({
        ...inFile(span),
        message,
        ...place,
      })),
      fixes: finding.fixes.flatMap(({ title, intent }) => {
        const edits = editsOf(intent)
        return edits === undefined ? [] : [{ title, edits }]
      }),
    }
  }

  /** Undefined for a fix that does not apply here after all. */
  function editsOf(intent: Intent): readonly EditRecord[] | undefined {
    if (analysis === undefined) return undefined
    const result = runCommand(analysis, intent)
    if (result.kind === 'refusal') return undefined
    return result.edits.map(({ start, end, text, ...span }) => ({
      ...inFile({ ...span, start, end }),
      start,
      end,
      text,
    }))
  }
}

/** Values on the command line have no lines that a person could look up. */
function placeOf(finding: DescribedFinding): PlaceRecord {
  return finding.place === undefined || finding.span.file === 'command-line' ? {} : finding.place
}

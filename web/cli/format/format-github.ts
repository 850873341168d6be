import { escapeControl } from './escape-control.ts'
import type { CheckedFile, FindingRecord, PlaceRecord } from './finding-record.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Workflow commands of GitHub Actions, a line a finding. */
export function formatGithub(files: readonly CheckedFile[]): string {
  return files
    .flatMap(({ record }) =>
      record.diagnostics.map((finding) => formatCommand(record.file, finding)),
    )
    .join('')
}

function formatCommand(file: string, finding: FindingRecord): string {
  const properties = Object.entries({ ...propertiesOf(file, finding), title: finding.code })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  const sentences = [
    finding.message,
    ...finding.related.map((place) => `${placeOf(file, place)}: ${place.message}`),
  ]
  return `::${commands[finding.severity]} ${properties}::${escapeData(sentences.join('\n'))}\n`
}

/** Columns are taken only for a place within one line. */
function propertiesOf(file: string, place: PlaceRecord) {
  const { line, column, endLine, endColumn } = place
  const [col, endCol] = line === endLine ? [column, endColumn] : []
  return { file: place.file ?? file, line, col, endLine, endColumn: endCol }
}

function placeOf(file: string, place: PlaceRecord): string {
  const name = place.file ?? file
  return place.line === undefined ? name : `${name}:${place.line}:${place.column ?? 1}`
}

function escapeData(text: string): string {
  return escapeControl(text.replaceAll('\r', '\n')).replaceAll('%', '%25').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

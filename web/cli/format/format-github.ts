import type { CheckedFile, FindingRecord } from './finding-record.ts'

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
  const properties = Object.entries({
    file: finding.file ?? file,
    line: finding.line,
    col: finding.column,
    endLine: finding.endLine,
    endColumn: finding.endColumn,
    title: finding.code,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',')
  return `::${commands[finding.severity]} ${properties}::${escapeData(finding.message)}\n`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

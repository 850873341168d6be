import { escapeControl } from './escape-control.ts'
import { excerpt } from './excerpt.ts'
import type { CheckedFile, FindingRecord, PlaceRecord } from './finding-record.ts'

const colours = { error: 31, warning: 33, info: 36 } as const

/** For people: place, sentence, the line with carets under it, the fixes; then a count. */
export function formatText(files: readonly CheckedFile[], colour: boolean): string {
  return files
    .map((file) =>
      [
        ...file.record.diagnostics.map((finding) => formatFinding(file, finding, colour)),
        `${formatCount(file)}\n`,
      ].join(''),
    )
    .join('\n')
}

function formatFinding(file: CheckedFile, finding: FindingRecord, colour: boolean): string {
  const code = colours[finding.severity]
  const severity = paint(finding.severity, code, colour)
  const place = escapeControl(formatPlace(file, finding))
  const lines = [`${place}: ${severity}: ${escapeControl(finding.message)} [${finding.code}]`]
  const shown = excerptOf(file, finding)
  if (shown !== undefined) lines.push(`    ${shown[0]}`, `    ${paint(shown[1], code, colour)}`)
  for (const related of finding.related) {
    lines.push(`    ${escapeControl(`${formatPlace(file, related)}: ${related.message}`)}`)
  }
  for (const fix of finding.fixes) lines.push(`    fix: ${escapeControl(fix.title)}`)
  return `${lines.join('\n')}\n`
}

/** Values on the command line have no lines; the variable tells which one it is. */
function formatPlace(
  { record }: CheckedFile,
  { file, line, column, path }: PlaceRecord & { readonly path?: string },
): string {
  const name = file ?? record.file
  if (line !== undefined) return `${name}:${line}:${column ?? 1}`
  return file === undefined || path === undefined || path === '' ? name : `${name}: ${path}`
}

function excerptOf(
  { record, texts }: CheckedFile,
  { file, line, column, endLine, endColumn }: FindingRecord,
): readonly [string, string] | undefined {
  if (line === undefined) return undefined
  const source = texts.get(file ?? record.file)?.split(/\r\n|\n|\r/, line)[line - 1]
  if (source === undefined || source.trim() === '') return undefined
  const start = (column ?? 1) - 1
  const end = endLine === line ? (endColumn ?? start + 2) - 1 : source.length
  return excerpt(source, start, end)
}

function formatCount({ record }: CheckedFile): string {
  const count = (severity: string) =>
    record.diagnostics.filter((finding) => finding.severity === severity).length
  const verdict = record.accepted ? 'accepted' : 'refused'
  const errors = plural(count('error'), 'error')
  const warnings = plural(count('warning'), 'warning')
  return `${escapeControl(record.file)}: ${verdict}, ${errors}, ${warnings}, ${plural(count('info'), 'note')}`
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`
}

function paint(text: string, code: number, colour: boolean): string {
  return colour ? `\u001b[${code}m${text}\u001b[0m` : text
}

/** Colours only on a terminal, and never where NO_COLOR is set. */
export function wantsColour({ isTTY }: { readonly isTTY?: boolean }): boolean {
  return isTTY === true && (process.env.NO_COLOR ?? '') === ''
}

import { escapeControl } from './escape-control.ts'
import type { CheckedFile, FindingRecord } from './finding-record.ts'

const colours = { error: 31, warning: 33, info: 36 } as const

/** For people: place, sentence, the line with a caret under it, the fixes; then a count. */
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
  const name = finding.file ?? file.record.file
  const place = finding.line === undefined ? name : `${name}:${finding.line}:${finding.column ?? 1}`
  const severity = paint(finding.severity, colours[finding.severity], colour)
  const lines = [
    `${escapeControl(place)}: ${severity}: ${escapeControl(finding.message)} [${finding.code}]`,
  ]
  const source = file.texts.get(name)?.split(/\r\n|\n|\r/)[(finding.line ?? 0) - 1]
  if (source !== undefined) {
    lines.push(`    ${escapeControl(source)}`)
    lines.push(`    ${caretUnder(source, finding)}`)
  }
  for (const related of finding.related) {
    const at = related.line === undefined ? '' : ` (line ${related.line})`
    lines.push(`    ${escapeControl(related.message)}${at}`)
  }
  for (const fix of finding.fixes) lines.push(`    fix: ${escapeControl(fix.title)}`)
  return `${lines.join('\n')}\n`
}

/** Tabs before the place stay tabs, so that the caret stands under it in any terminal. */
function caretUnder(source: string, finding: FindingRecord): string {
  const start = (finding.column ?? 1) - 1
  const end =
    finding.endLine === finding.line ? (finding.endColumn ?? start + 2) - 1 : source.length
  const before = escapeControl(source.slice(0, start)).replace(/[^\t]/g, ' ')
  return before + '^'.repeat(Math.max(1, Math.min(end, source.length) - start))
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
export function wantsColour(): boolean {
  return process.stdout.isTTY === true && (process.env.NO_COLOR ?? '') === ''
}

import { productVersion } from '../../engine/index.ts'
import type { CheckedFile, FindingRecord, PlaceRecord } from './finding-record.ts'

const levels = { error: 'error', warning: 'warning', info: 'note' } as const

/** SARIF 2.1.0, one run over all files. */
export function formatSarif(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ record }) =>
    record.diagnostics.map((finding) => ({ file: record.file, finding })),
  )
  const codes = [...new Set(findings.map(({ finding }) => finding.code))].sort()
  const log = {
    version: '2.1.0',
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'Cyanotype',
            version: productVersion,
            rules: codes.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map(({ file, finding }) => formatResult(file, finding, codes)),
      },
    ],
  }
  return `${JSON.stringify(log, undefined, 2)}\n`
}

function formatResult(file: string, finding: FindingRecord, codes: readonly string[]) {
  return {
    ruleId: finding.code,
    ruleIndex: codes.indexOf(finding.code),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [formatLocation(file, finding)],
    ...(finding.related.length > 0 && {
      relatedLocations: finding.related.map((place, id) => ({
        id,
        message: { text: place.message },
        ...formatLocation(file, place),
      })),
    }),
  }
}

function formatLocation(file: string, place: PlaceRecord) {
  return {
    physicalLocation: {
      artifactLocation: { uri: toUri(place.file ?? file) },
      ...(place.line !== undefined && {
        region: {
          startLine: place.line,
          startColumn: place.column,
          endLine: place.endLine,
          endColumn: place.endColumn,
        },
      }),
    },
  }
}

/** Relative to where the command runs, unless the path is absolute. */
function toUri(path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/')
  return path.startsWith('/') ? `file://${encoded}` : encoded
}

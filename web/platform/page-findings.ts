import { describeFindings, type Finding, type Texts, textOfFile } from '../engine/index.ts'
import type { PageFinding } from './engine-protocol.ts'

/** A finding about a whole file is shown at its beginning. */
const beginning = { line: 1, column: 1, endLine: 1, endColumn: 1 }

export function toPageFindings(findings: readonly Finding[], texts: Texts): readonly PageFinding[] {
  return describeFindings(findings, (file) => textOfFile(texts, file)).map(
    ({ place, related: _, ...finding }) => ({ ...finding, ...(place ?? beginning) }),
  )
}

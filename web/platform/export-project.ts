import { buildDeployment, bytesOf, zipDeployment } from '../engine/build.ts'
import type { BuildInputs, Texts } from '../engine/index.ts'
import type { ExportResult } from './engine-protocol.ts'
import { toPageFindings } from './page-findings.ts'

/** The deployment folder as a zip with its files and steps, or the findings that forbid it. */
export function exportProject(texts: Texts, inputs: BuildInputs): ExportResult {
  const built = buildDeployment(texts, inputs)
  if (built.kind === 'refused') {
    return { kind: 'refused', findings: toPageFindings(built.findings, texts) }
  }
  const { folder, files, steps } = built
  return {
    kind: 'zip',
    name: `${folder}.zip`,
    steps,
    bytes: zipDeployment(folder, files),
    files: files.map((file) => {
      const bytes = bytesOf(file)
      const text = typeof file.content === 'string' ? file.content : new TextDecoder().decode(bytes)
      return { path: file.path, size: bytes.length, text }
    }),
  }
}

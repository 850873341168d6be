import type { PageFinding } from '../platform/engine-protocol.ts'

/** A finding as the page gets it: an error at the beginning of the blueprint, but for the facts. */
export function pageFinding(facts: Partial<PageFinding>): PageFinding {
  return {
    code: 'code',
    severity: 'error',
    message: facts.code ?? '',
    span: { file: 'blueprint', start: 0, end: 0 },
    line: 1,
    column: 1,
    endLine: 1,
    endColumn: 1,
    path: '',
    setting: undefined,
    nodes: [],
    toSupply: false,
    fixes: [],
    ...facts,
  }
}

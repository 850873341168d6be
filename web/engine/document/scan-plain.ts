import { isBlank, isBlankOrEnd, isBreak, isFlowIndicator, normalizeBreak } from './character.ts'
import type { Cursor } from './cursor.ts'
import { Gap, ScalarText } from './scalar-text.ts'
import type { Failure, ScalarToken } from './token.ts'

const TAB = 9
const HASH = 35
const COLON = 58

export type PlainScan = {
  readonly token: ScalarToken | Failure
  /** The scalar was followed by a break: a simple key may start where the cursor stands. */
  readonly brokeLine: boolean
}

/**
 * Reads a plain scalar. `indent` is the column that further lines must reach in block context
 * (yaml.v3 `scannerc.go`, yaml_parser_scan_plain_scalar).
 */
export function scanPlain(cursor: Cursor, inFlow: boolean, indent: number): PlainScan {
  const start = cursor.mark()
  let end = start
  const content = new ScalarText()
  const gap = new Gap()
  for (;;) {
    if (cursor.seesDocumentIndicator() || cursor.code() === HASH) break
    const from = cursor.offset
    skipWord(cursor, inFlow)
    if (cursor.offset > from) {
      gap.flush(content, cursor.text)
      content.copy(cursor.text, from, cursor.offset)
      end = cursor.mark()
    }
    if (!isBlank(cursor.code()) && !isBreak(cursor.code())) break
    if (!skipGap(cursor, gap, indent)) {
      const failure: Failure = {
        kind: 'failure',
        stage: 'scanner',
        problem: 'tab-in-plain',
        context: start,
        at: cursor.mark(),
      }
      return { token: failure, brokeLine: true }
    }
    if (!inFlow && cursor.column < indent) break
  }
  const token: ScalarToken = {
    kind: 'scalar',
    style: 'plain',
    text: content.text,
    pieces: content.pieces,
    contentEnd: end.offset,
    start,
    end,
  }
  return { token, brokeLine: gap.broken }
}

function skipWord(cursor: Cursor, inFlow: boolean): void {
  for (;;) {
    const code = cursor.code()
    if (isBlankOrEnd(code)) return
    if (code === COLON && isBlankOrEnd(cursor.code(1))) return
    if (inFlow && isFlowIndicator(code)) return
    cursor.advance()
  }
}

/** False at a tab that stands where a further line must be indented. */
function skipGap(cursor: Cursor, gap: Gap, indent: number): boolean {
  for (;;) {
    const code = cursor.code()
    if (isBreak(code)) {
      gap.addBreak(normalizeBreak(code), cursor.offset)
      cursor.advanceLine()
    } else if (isBlank(code)) {
      if (gap.broken && cursor.column < indent && code === TAB) return false
      gap.addBlank(cursor.offset)
      cursor.advance()
    } else {
      return true
    }
  }
}

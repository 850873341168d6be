import {
  isBlank,
  isBlankOrEnd,
  isBreak,
  isFlowIndicator,
  isOddBreak,
  normalizeBreak,
} from './character.ts'
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
  while (!cursor.seesDocumentIndicator() && cursor.code() !== HASH) {
    const from = cursor.offset
    const to = findContentEnd(cursor.text, from, inFlow)
    if (to > from) {
      gap.flush(content)
      content.copy(cursor.text, from, to)
      cursor.advanceTo(to)
      end = cursor.mark()
    }
    cursor.skipBlanks(true)
    if (!isBreak(cursor.code())) break
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

/** Characters below 128 at which a plain scalar may end; a look at a table is all the others take. */
const MAY_END: Uint8Array = new Uint8Array(128)
for (const character of '\t\n\r #,:?[]{}') MAY_END[character.charCodeAt(0)] = 1

/** The offset behind what belongs to the scalar on this line, without the blanks behind that. */
function findContentEnd(text: string, from: number, inFlow: boolean): number {
  let at = from
  let end = from
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 128 ? MAY_END[code] === 1 : isOddBreak(code)) {
      if (isBlank(code)) continue
      if (endsPlain(text, at, code, inFlow, end)) break
    }
    end = at + 1
  }
  return end
}

/** `end` is where the characters before end that are not blank. */
function endsPlain(text: string, at: number, code: number, inFlow: boolean, end: number): boolean {
  if (code === HASH) return end < at
  if (code === COLON && (at + 1 === text.length || isBlankOrEnd(text.charCodeAt(at + 1))))
    return true
  return isBreak(code) || (inFlow && isFlowIndicator(code))
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
      cursor.advance()
    } else {
      return true
    }
  }
}

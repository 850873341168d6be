import type { Collector } from '../diagnostic/collector.ts'
import { type FileId, makeSpan } from '../text/span.ts'

/** Everything outside of yaml.v3's list (`readerc.go`). */
const FORBIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/g
/** Half of a pair, which UTF-8 cannot hold. */
const LONE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g
/** A byte order mark anywhere but at the start. */
const MARK = /(?<!^)\ufeff/g
/** Breaks for yaml.v3 that editors show otherwise. */
const ODD = /\r(?!\n)|[\x85\u2028\u2029]/g

/** What none of these patterns finds; most texts hold nothing else, and one look tells. */
const UNUSUAL = /[^\t\n\r -~]|\r(?!\n)/

/** After so many findings of one kind a reader has seen enough. */
const MOST = 100

/** Whether the text is ASCII without control characters, so that nothing below applies to it. */
export function hasOnlyOrdinaryCharacters(text: string): boolean {
  return !UNUSUAL.test(text)
}

/** Offset of the first character that YAML does not allow at all. */
export function findForbidden(text: string): number | undefined {
  FORBIDDEN.lastIndex = 0
  return FORBIDDEN.exec(text)?.index
}

/** The text as it is saved: half a character becomes U+FFFD, of the same length. */
export function replaceLoneSurrogates(text: string): string {
  return text.replace(LONE, '\ufffd')
}

/** Findings about single characters: forbidden ones, when they were met, and odd line breaks. */
export function checkCharacters(
  file: FileId,
  text: string,
  metForbidden: boolean,
  collector: Collector,
): void {
  if (metForbidden) {
    for (const offset of places(text, FORBIDDEN)) {
      collector.add({
        code: 'yaml-control-character',
        args: { code: text.charCodeAt(offset) },
        severity: 'error',
        span: makeSpan(file, offset, offset + 1),
      })
    }
  }
  for (const offset of places(text, LONE)) {
    collector.add({
      code: 'yaml-half-character',
      args: {},
      severity: 'warning',
      span: makeSpan(file, offset, offset + 1),
    })
  }
  for (const offset of places(text, MARK)) {
    collector.add({
      code: 'yaml-control-character',
      args: { code: 0xfeff },
      severity: 'warning',
      span: makeSpan(file, offset, offset + 1),
    })
  }
  for (const offset of places(text, ODD)) {
    collector.add({
      code: 'yaml-line-break',
      args: { code: text.charCodeAt(offset) },
      severity: 'warning',
      span: makeSpan(file, offset, offset + 1),
    })
  }
}

function places(text: string, pattern: RegExp): number[] {
  const found: number[] = []
  pattern.lastIndex = 0
  while (found.length < MOST) {
    const match = pattern.exec(text)
    if (match === null) break
    found.push(match.index)
  }
  return found
}

import type { Collector } from '../diagnostic/collector.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import { type FileId, makeSpan } from '../text/span.ts'
import { checkAliases } from './check-aliases.ts'
import {
  checkCharacters,
  findForbidden,
  hasOnlyOrdinaryCharacters,
  replaceLoneSurrogates,
} from './check-characters.ts'
import { type Composition, composeDocument } from './composer.ts'
import type { YamlDocument } from './document.ts'
import { reportOddities } from './oddity.ts'
import { ReadAhead } from './read-ahead.ts'
import { recoverTree } from './recover.ts'
import { reportFailure } from './report-failure.ts'
import { Scanner } from './scanner.ts'
import type { Failure } from './token.ts'

/** The largest file that is read, in bytes of UTF-8. */
export const largestFile: number = 2 * 1024 * 1024

/**
 * Reads the first document of a YAML text as yaml.v3 3.0.1 does behind the toolkit. Whatever is
 * wrong becomes a finding; the text is never changed. `root` is there when the text is YAML for
 * yaml.v3, although other findings may still be errors (an unknown alias, a tag that does not fit);
 * offsets are UTF-16, in `text`.
 *
 *     parseDocument('blueprint', 'vars: {a: 1}').root?.kind // 'mapping'
 */
export function parseDocument(file: FileId, text: string): YamlDocument {
  const collector = makeCollector()
  if (byteLength(text) > largestFile) {
    const span = makeSpan(file, 0, 0)
    collector.add({ code: 'yaml-size', args: { most: largestFile }, severity: 'error', span })
    const none = { root: undefined, partial: undefined, comments: [] }
    return { file, text, ...none, diagnostics: collector.all }
  }
  const isOrdinary = hasOnlyOrdinaryCharacters(text)
  const source = isOrdinary ? text : replaceLoneSurrogates(text)
  const readAhead = isOrdinary ? undefined : ReadAhead.of(source, findForbidden(source))
  const scanner = new Scanner(source, readAhead)
  const composition = composeDocument(scanner)
  const { failure } = composition
  const accepted = failure === undefined && checkDocument(file, text, composition, collector)
  if (failure !== undefined) reportAll(file, source, failure, collector)
  reportOddities(file, text, [...scanner.oddities, ...composition.oddities], collector)
  if (!isOrdinary) checkCharacters(file, text, failure?.stage === 'reader', collector)
  return {
    file,
    text,
    root: accepted ? composition.root : undefined,
    partial: accepted ? undefined : recoverTree(source, composition),
    comments: scanner.comments,
    diagnostics: collector.all,
  }
}

/** A forbidden character hides what else is wrong; that is reported too. */
function reportAll(file: FileId, source: string, failure: Failure, collector: Collector): void {
  reportFailure(file, source, failure, collector)
  if (failure.stage !== 'reader') return
  const further = composeDocument(new Scanner(source, undefined)).failure
  if (further !== undefined) reportFailure(file, source, further, collector)
}

/** What can be said of a text that yaml.v3 takes; false when nobody should go on with it. */
function checkDocument(
  file: FileId,
  text: string,
  composition: Composition,
  collector: Collector,
): boolean {
  const { root, end } = composition
  if (root === undefined) {
    const span = makeSpan(file, 0, 0)
    collector.add({ code: 'yaml-empty', args: {}, severity: 'error', span })
    return false
  }
  const rest = findIgnoredText(text, end)
  if (rest !== undefined) {
    const span = makeSpan(file, rest, endOfLine(text, rest))
    collector.add({ code: 'yaml-extra-document', args: {}, severity: 'warning', span })
  }
  return checkAliases(file, composition, root, collector)
}

/** Where something other than comments begins behind the first document. */
function findIgnoredText(text: string, end: number): number | undefined {
  const pattern = /(?:[\s\x85]+|#.*|\.\.\.(?=\s|$))*/y
  pattern.lastIndex = end
  pattern.exec(text)
  return pattern.lastIndex < text.length ? pattern.lastIndex : undefined
}

function endOfLine(text: string, offset: number): number {
  const end = text.slice(offset).search(/[\r\n]/)
  return end < 0 ? text.length : offset + end
}

/** Bytes of the text in UTF-8. */
function byteLength(text: string): number {
  if (text.length * 3 <= largestFile) return text.length
  let bytes = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    bytes += code < 0x80 ? 1 : code < 0x800 || (code >= 0xd800 && code <= 0xdfff) ? 2 : 3
  }
  return bytes
}

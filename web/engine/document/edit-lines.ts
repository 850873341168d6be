import type { YamlDocument } from './document.ts'

/** A text with what is needed to speak of its lines. */
export type Sheet = {
  readonly document: YamlDocument
  readonly text: string
  /** The line end that most lines of the file have; new lines take it. */
  readonly newline: string
  /** Where comments begin and end: `#` elsewhere is text. */
  readonly comments: ReadonlyMap<number, number>
}

export function makeSheet(document: YamlDocument): Sheet {
  const { text } = document
  const comments = new Map(document.comments.map(({ range }) => [range.start, range.end]))
  return { document, text, newline: majorityNewline(text), comments }
}

function majorityNewline(text: string): string {
  const feeds = text.split('\n').length
  const pairs = text.split('\r\n').length
  return (pairs - 1) * 2 > feeds - 1 ? '\r\n' : '\n'
}

/** The offset of the first character of the line that holds an offset. */
export function lineStart({ text }: Sheet, offset: number): number {
  let at = offset
  while (at > 0 && !isLineEnd(text, at - 1)) at--
  return at === 0 && text.startsWith('\ufeff') ? 1 : at
}

/** The offset of the line end behind an offset, or of the end of the text. */
export function lineEnd({ text }: Sheet, offset: number): number {
  let at = offset
  while (at < text.length && !isLineEnd(text, at)) at++
  return at
}

/** The offset of the line after the one that holds an offset; the end of the text when last. */
export function nextLine(sheet: Sheet, offset: number): number {
  const end = lineEnd(sheet, offset)
  if (end >= sheet.text.length) return end
  return end + (sheet.text.startsWith('\r\n', end) ? 2 : 1)
}

export function columnOf(sheet: Sheet, offset: number): number {
  return offset - lineStart(sheet, offset)
}

/** Whether only blanks stand before an offset on its line. */
export function isFirstOnLine(sheet: Sheet, offset: number): boolean {
  return isBlank(sheet.text.slice(lineStart(sheet, offset), offset))
}

export function isBlankLine(sheet: Sheet, start: number): boolean {
  return isBlank(sheet.text.slice(start, lineEnd(sheet, start)))
}

/** The column of the comment that has the line at `start` to itself. */
export function commentColumn(sheet: Sheet, start: number): number | undefined {
  const at = skipBlanks(sheet, start)
  return sheet.comments.has(at) ? at - start : undefined
}

/** The line before the one that begins at `start`; undefined at the top. */
export function previousLine(sheet: Sheet, start: number): number | undefined {
  const top = sheet.text.startsWith('\ufeff') ? 1 : 0
  if (start <= top) return undefined
  const before = sheet.text.startsWith('\r\n', start - 2) ? start - 2 : start - 1
  return lineStart(sheet, before)
}

/** The first offset from `from` on that holds no space or tab. */
export function skipBlanks({ text }: Sheet, from: number): number {
  let at = from
  while (text[at] === ' ' || text[at] === '\t') at++
  return at
}

/** The first offset from `from` on that holds neither white space nor a comment. */
export function skipSpace(sheet: Sheet, from: number): number {
  let at = from
  while (at < sheet.text.length) {
    const comment = sheet.comments.get(at)
    if (comment !== undefined) at = comment
    else if (/\s/.test(sheet.text.charAt(at))) at++
    else break
  }
  return at
}

/** Whether a comment begins in this part of the text. */
export function hasComment(sheet: Sheet, start: number, end: number): boolean {
  return findComment(sheet, start, end) !== undefined
}

/** The offset of the first comment that begins in this part of the text. */
export function findComment(sheet: Sheet, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) if (sheet.comments.has(at)) return at
  return undefined
}

function isBlank(text: string): boolean {
  return /^[ \t]*$/.test(text)
}

function isLineEnd(text: string, offset: number): boolean {
  return text[offset] === '\n' || text[offset] === '\r'
}

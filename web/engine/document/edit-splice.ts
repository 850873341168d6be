import type { TextEdit } from '../text/text-edit.ts'
import type { Sheet } from './edit-lines.ts'

/** Puts `text` in the place of a part of the sheet. */
export function splice(sheet: Sheet, start: number, end: number, text: string): TextEdit {
  return { file: sheet.document.file, start, end, text }
}

import type { ScalarPiece } from './tree.ts'

/** Gathers the text of a scalar together with where each part of it stands in the source. */
export class ScalarText {
  text = ''
  readonly pieces: ScalarPiece[] = []

  /** Takes source characters as they are. */
  copy(source: string, from: number, to: number): void {
    if (from === to) return
    this.pieces.push({ at: this.text.length, source: from, verbatim: true })
    this.text += source.slice(from, to)
  }

  /** Text that is written otherwise in the source: an escape or folded breaks. */
  put(text: string, source: number): void {
    if (text === '') return
    this.pieces.push({ at: this.text.length, source, verbatim: false })
    this.text += text
  }
}

/**
 * White space between the lines of a flow scalar. Blanks alone are kept; a single break becomes a
 * space, further ones stay, and blanks beside breaks vanish (YAML 1.1 folding, except that a
 * leading U+2028 or U+2029 is kept).
 */
export class Gap {
  private blanksFrom = -1
  private blanksTo = -1
  private source = 0
  private first = ''
  private rest = ''
  /** A break, or an escaped one, has been met. */
  broken = false

  addBlank(offset: number): void {
    if (this.broken) return
    if (this.blanksFrom < 0) this.blanksFrom = offset
    this.blanksTo = offset + 1
  }

  addBreak(text: string, offset: number): void {
    if (this.broken) {
      this.rest += text
      return
    }
    this.broken = true
    this.first = text
    this.source = offset
  }

  /** An escaped break joins the lines without a space. */
  escapeBreak(offset: number): void {
    this.broken = true
    this.source = offset
  }

  /** Writes what the gap stands for and empties it. */
  flush(into: ScalarText, source: string): void {
    if (!this.broken) {
      if (this.blanksFrom >= 0) into.copy(source, this.blanksFrom, this.blanksTo)
    } else if (this.first === '\n') {
      into.put(this.rest === '' ? ' ' : this.rest, this.source)
    } else {
      into.put(this.first + this.rest, this.source)
    }
    this.blanksFrom = -1
    this.first = ''
    this.rest = ''
    this.broken = false
  }
}

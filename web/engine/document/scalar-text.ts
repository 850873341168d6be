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
 * The breaks between the lines of a flow scalar, beside which blanks vanish: a single one becomes
 * a space, further ones stay (YAML 1.1 folding, except that a leading U+2028 or U+2029 is kept).
 */
export class Gap {
  private source = 0
  private first = ''
  private rest = ''
  /** A break, or an escaped one, has been met. */
  broken = false

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
  flush(into: ScalarText): void {
    if (this.first === '\n' && this.rest === '') into.put(' ', this.source)
    else into.put(this.first === '\n' ? this.rest : this.first + this.rest, this.source)
    this.first = ''
    this.rest = ''
    this.broken = false
  }
}

import { isHighSurrogate } from './character.ts'

/** How many bytes yaml.v3 takes in at a time (`yamlprivateh.go`). */
const PIECE = 512
/** It refills when fewer characters than this are left. */
const RESERVE = 4

/**
 * Stands for the input buffer of yaml.v3 (`readerc.go`), of which two traits are visible: a
 * forbidden character is refused when its piece of 512 bytes is read, even if the document ends
 * before it; and a byte order mark in mid-text is noticed only at the start of the buffer, where
 * it makes the scanner drop the first character of each line. Texts without such characters are
 * read without it.
 */
export class ReadAhead {
  private readonly text: string
  private readonly forbidden: number
  private bufferStart: number
  private pieceEnd: number
  /** Set once the piece that holds the forbidden character has been asked for. */
  reachedForbidden = false

  private constructor(text: string, forbidden: number) {
    this.text = text
    this.forbidden = forbidden
    const mark = text.charCodeAt(0) === 0xfeff ? 1 : 0
    this.bufferStart = mark
    this.pieceEnd = mark
    this.readPiece(mark === 1 ? PIECE - 3 : PIECE)
  }

  /** Undefined for the usual text, which has neither trait. */
  static of(text: string, forbidden: number | undefined): ReadAhead | undefined {
    if (forbidden === undefined && text.indexOf('\ufeff', 1) < 0) return undefined
    return new ReadAhead(text, forbidden ?? text.length)
  }

  /** Tells that the scanner has come to this offset. */
  need(offset: number): void {
    if (offset + RESERVE <= this.pieceEnd || this.pieceEnd >= this.text.length) return
    this.bufferStart = offset
    this.readPiece(PIECE)
  }

  startsWithByteOrderMark(): boolean {
    return this.text.charCodeAt(this.bufferStart) === 0xfeff
  }

  private readPiece(bytes: number): void {
    let at = this.pieceEnd
    let left = bytes
    while (at < this.text.length) {
      if (at === this.forbidden) this.reachedForbidden = true
      const code = this.text.charCodeAt(at)
      left -= isHighSurrogate(code) ? 4 : code < 0x80 ? 1 : code < 0x800 ? 2 : 3
      if (left < 0) break
      at += isHighSurrogate(code) ? 2 : 1
    }
    this.pieceEnd = Math.min(at, this.text.length)
  }
}

import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { makeDiagnostic } from '../diagnostic/diagnostic.ts'
import { type FileId, makeSpan } from '../text/span.ts'

/** How the bytes of a file were written, so that it can be saved the same way. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be'

export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly diagnostic: Diagnostic }

/**
 * The text of a file: UTF-8, or UTF-16 with a byte order mark, as yaml.v3 tells them apart
 * (`readerc.go`). A byte order mark stays the first character of the text, so that saving keeps
 * it. Nothing is replaced: bytes that belong to no character are a finding with their offset.
 */
export function decodeText(file: FileId, bytes: Uint8Array): Decoded {
  const encoding = encodingOf(bytes)
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
    return { ok: true, text: decoder.decode(bytes), encoding }
  } catch {
    // The only thing a fatal decoder throws for.
    const offset = encoding === 'utf-8' ? findBadByte(bytes) : findBadUnit(bytes, encoding)
    return { ok: false, diagnostic: encodingDiagnostic(file, offset) }
  }
}

/** The bytes of a text in the encoding of the file that it came from. */
export function encodeText(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text)
  const bytes = new DataView(new ArrayBuffer(text.length * 2))
  for (let at = 0; at < text.length; at++) {
    bytes.setUint16(at * 2, text.charCodeAt(at), encoding === 'utf-16le')
  }
  return new Uint8Array(bytes.buffer)
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function encodingDiagnostic(file: FileId, offset: number): Diagnostic {
  return makeDiagnostic({
    code: 'yaml-encoding',
    args: { offset },
    severity: 'error',
    span: makeSpan(file, 0, 0),
    wholeFile: true,
  })
}

/** Offset of the first byte that begins no character of UTF-8. */
function findBadByte(bytes: Uint8Array): number {
  let at = 0
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0
    if (lead < 0x80) {
      at++
      continue
    }
    const width = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
    try {
      decoder.decode(bytes.subarray(at, at + width))
    } catch {
      return at
    }
    at += width
  }
  return at
}

/** Offset of the first unit of UTF-16 that has no partner, or of the odd byte at the end. */
function findBadUnit(bytes: Uint8Array, encoding: Encoding): number {
  const high = encoding === 'utf-16le' ? 1 : 0
  let at = 0
  while (at + 1 < bytes.length) {
    const lead = (bytes[at + high] ?? 0) & 0xfc
    if (lead === 0xdc) return at
    if (lead !== 0xd8) {
      at += 2
      continue
    }
    if (((bytes[at + 2 + high] ?? 0) & 0xfc) !== 0xdc) return at
    at += 4
  }
  return at
}

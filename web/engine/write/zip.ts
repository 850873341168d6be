import { type Zippable, zipSync } from 'fflate'
import { compareBytes } from '../text/byte-order.ts'
import { bytesOf, type GeneratedFile } from './generated-file.ts'

/** Local time without a zone: the DOS time in a zip has none, so every machine writes the same. */
const FIXED_TIME = '1980-01-01T00:00:00'
const UNIX = 3
const SCRIPT_MODE = 0o100755
const FILE_MODE = 0o100644

/** The files under `folder/` in a zip with the same bytes on every machine. */
export function zipFiles(folder: string, files: readonly GeneratedFile[]): Uint8Array {
  // Names are checked before; an entry is never looked up by name, so inherited ones do no harm.
  const entries: Zippable = Object.create(null)
  for (const file of [...files].sort((a, b) => compareBytes(a.path, b.path))) {
    const mode = file.executable ? SCRIPT_MODE : FILE_MODE
    entries[`${folder}/${file.path}`] = [bytesOf(file), { os: UNIX, attrs: mode << 16 }]
  }
  return zipSync(entries, { level: 6, mtime: FIXED_TIME })
}

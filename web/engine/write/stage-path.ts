import { md5 } from '@noble/hashes/legacy.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** Where staged files lie, seen from a group's folder. */
const STAGED = '../.ghpc/staged'

/**
 * What `ghpc_stage` makes of a path: the place of the copy that the deployment carries. Equal paths
 * give equal places, different ones with equal last parts do not meet (`pkg/config/staging.go`).
 */
export function stagePath(path: string): string {
  const digest = bytesToHex(md5(utf8ToBytes(path))).slice(0, 10)
  return `${STAGED}/${baseName(path)}_${digest}`
}

/** The last part of a path; `file` for paths that end in none, such as `/` and `..`. */
function baseName(path: string): string {
  const last = path.replace(/\/+$/, '').split('/').at(-1) ?? ''
  return ['', '.', '..'].includes(last) ? 'file' : last
}

/**
 * What the built page consists of, for the service worker: each file that the page may ask for, with
 * its hash in the form of a subresource integrity, and a name for all of that together.
 */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function listPageFiles(app) {
  const files = readdirSync(app, { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    // What begins with a dot tells of the build, and many hosts give out none of it.
    .filter((file) => !/(^|\/)\./.test(file) && statSync(join(app, file)).isFile())
    .sort()
    .map((file) => [file, `sha256-${hashOf(readFileSync(join(app, file)), 'base64')}`])
  return { files, version: hashOf(JSON.stringify(files), 'hex').slice(0, 16) }
}

function hashOf(content, encoding) {
  return createHash('sha256').update(content).digest(encoding)
}

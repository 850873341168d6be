import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { bytesOf, type GeneratedFile } from '../engine/index.ts'
import { UsageError } from './command.ts'

/** How every file of ours begins, whatever its version. */
const HEADING = '/** Written by Cyanotype '
const PREVIOUS_GROUPS = '.ghpc/previous_deployment_groups'

/**
 * Writes a deployment folder. All files are first written beside it; a new folder appears by one
 * rename, an existing one gets file by file, so a failure leaves no half-written file. Files that
 * we did not write are kept.
 */
export function writeFolder(folder: string, files: readonly GeneratedFile[]): void {
  const part = makePart(folder)
  try {
    for (const file of files) writeOne(part, file)
    if (existsSync(folder)) moveInto(folder, part, files)
    else {
      chmodSync(part, 0o755)
      renameSync(part, folder)
    }
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${folder} cannot be written`)
  } finally {
    rmSync(part, { recursive: true, force: true })
  }
}

/** A folder beside the one that is to appear, on the same disk. */
function makePart(folder: string): string {
  try {
    mkdirSync(dirname(folder), { recursive: true })
    return mkdtempSync(join(dirname(folder), `.${basename(folder)}-`))
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : `${folder} cannot be written`)
  }
}

function writeOne(part: string, file: GeneratedFile): void {
  const path = join(part, file.path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, bytesOf(file), { mode: file.executable ? 0o755 : 0o644 })
}

function moveInto(folder: string, part: string, files: readonly GeneratedFile[]): void {
  for (const file of files) refuseLinks(folder, file.path)
  keepVanishedGroups(folder, files)
  removeStale(folder, files)
  for (const { path } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    renameSync(join(part, path), join(folder, path))
  }
}

/** A link inside the folder could lead a write out of it. */
function refuseLinks(folder: string, path: string): void {
  const parts = path.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const place = join(folder, ...parts.slice(0, length))
    if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink()) {
      throw new UsageError(`${place} is a link: nothing is written through it`)
    }
  }
}

/**
 * A file of ours that this deployment no longer has would still be read by terraform: an
 * `outputs.tf` that names modules which are gone. Only what bears our heading goes.
 */
function removeStale(folder: string, files: readonly GeneratedFile[]): void {
  const written = new Set(files.map(({ path }) => path))
  for (const group of new Set(files.map(({ path }) => path.split('/', 1)[0] ?? ''))) {
    const outputs = `${group}/outputs.tf`
    const path = join(folder, outputs)
    if (written.has(outputs) || !existsSync(path)) continue
    if (readFileSync(path, 'utf8').startsWith(HEADING)) rmSync(path)
  }
}

/** A group that the blueprint no longer has is set aside, with its state, and named. */
function keepVanishedGroups(folder: string, files: readonly GeneratedFile[]): void {
  const present = new Set(files.map(({ path }) => path.split('/', 1)[0]))
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const state = join(folder, entry.name, 'terraform.tfstate')
    if (!entry.isDirectory() || present.has(entry.name) || !existsSync(state)) continue
    refuseLinks(folder, `${PREVIOUS_GROUPS}/${entry.name}`)
    const aside = freePlace(join(folder, PREVIOUS_GROUPS, entry.name))
    mkdirSync(dirname(aside), { recursive: true })
    renameSync(join(folder, entry.name), aside)
    process.stderr.write(`group ${entry.name} is gone; its state is kept in ${aside}\n`)
  }
}

/** A group that vanishes a second time must not cost the state that it left the first time. */
function freePlace(path: string): string {
  if (!existsSync(path)) return path
  for (let number = 2; ; number++) {
    if (!existsSync(`${path}-${number}`)) return `${path}-${number}`
  }
}

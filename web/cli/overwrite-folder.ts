import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import type { GeneratedFile } from '../engine/index.ts'
import { UsageError } from './command.ts'

/** How every file of ours begins, whatever its version. */
const HEADING = '/** Written by Cyanotype '
const PREVIOUS_GROUPS = '.ghpc/previous_deployment_groups'
/** Copies of modules: nobody but us writes configuration there. */
const MODULE_COPY = /^(?:_modules\/|[^/]+\/modules\/)/
/** What Terraform reads of a folder, whoever put it there. */
const READ_BY_TERRAFORM = /\.tf(?:\.json)?$/

/**
 * Puts the files of `part` into an existing deployment folder. When one cannot be put there, those
 * before it go back to what they were.
 */
export function overwriteFolder(
  folder: string,
  part: string,
  files: readonly GeneratedFile[],
): void {
  const paths = files.map(({ path }) => path)
  for (const path of paths) refuseObstacle(folder, path)
  replaceFiles(folder, part, paths)
  keepVanishedGroups(folder, paths)
  removeStale(folder, paths)
}

/** A link inside the folder could lead a write out of it; a folder is no file to replace. */
function refuseObstacle(folder: string, path: string): void {
  const parts = path.split('/')
  for (let length = 1; length <= parts.length; length++) {
    const place = join(folder, ...parts.slice(0, length))
    const stat = lstatSync(place, { throwIfNoEntry: false })
    if (stat === undefined) return
    if (stat.isSymbolicLink()) {
      throw new UsageError(`${place} is a link: nothing is written through it`)
    }
    if (stat.isDirectory() === (length === parts.length)) {
      throw new UsageError(
        `${place} is in the way: it is ${stat.isDirectory() ? 'a' : 'no'} folder`,
      )
    }
  }
}

function replaceFiles(folder: string, part: string, paths: readonly string[]): void {
  const replaced = join(part, '.replaced')
  const done: string[] = []
  try {
    for (const path of paths) {
      const place = join(folder, path)
      mkdirSync(dirname(place), { recursive: true })
      if (existsSync(place)) move(place, join(replaced, path))
      done.push(path)
      renameSync(join(part, path), place)
    }
  } catch (error) {
    for (const path of done.toReversed()) {
      rmSync(join(folder, path), { force: true })
      if (existsSync(join(replaced, path))) renameSync(join(replaced, path), join(folder, path))
    }
    throw error
  }
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true })
  renameSync(from, to)
}

/**
 * A file of ours that this deployment no longer has would still be read by terraform: an
 * `outputs.tf` that names modules which are gone, a file that a module had in an earlier version.
 */
function removeStale(folder: string, paths: readonly string[]): void {
  const written = new Set(paths)
  for (const group of new Set(paths.map((path) => path.split('/', 1)[0] ?? ''))) {
    const outputs = `${group}/outputs.tf`
    const path = join(folder, outputs)
    if (written.has(outputs) || !existsSync(path)) continue
    if (readFileSync(path, 'utf8').startsWith(HEADING)) rmSync(path)
  }
  for (const copy of new Set(paths.filter((path) => MODULE_COPY.test(path)).map(dirname))) {
    for (const entry of readdirSync(join(folder, copy), { withFileTypes: true })) {
      const isStale = READ_BY_TERRAFORM.test(entry.name) && !written.has(`${copy}/${entry.name}`)
      if (isStale && entry.isFile()) rmSync(join(folder, copy, entry.name))
    }
  }
}

/** A group that the blueprint no longer has is set aside, with its state, and named. */
function keepVanishedGroups(folder: string, paths: readonly string[]): void {
  const present = new Set(paths.map((path) => path.split('/', 1)[0]))
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const state = join(folder, entry.name, 'terraform.tfstate')
    if (!entry.isDirectory() || present.has(entry.name) || !existsSync(state)) continue
    refuseObstacle(folder, `${PREVIOUS_GROUPS}/${entry.name}/terraform.tfstate`)
    const aside = freePlace(join(folder, PREVIOUS_GROUPS, entry.name))
    move(join(folder, entry.name), aside)
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

import type { RemoteParts } from './compose-source.ts'
import type { SourceNote } from './explain-source.ts'

/** A note about an address as a sentence. */
export function formatSourceNote(note: SourceNote): string {
  switch (note.kind) {
    case 'embedded':
      return 'A module that comes with the toolkit.'
    case 'local':
      return note.text.startsWith('/')
        ? 'A folder on the machine that runs gcluster.'
        : 'A folder, seen from where gcluster is run.'
    case 'repository':
      return `The repository, ${ways[note.by]}.`
    case 'slashes':
      return `What stands before // is fetched whole; the module is in ${note.folder}, and finds the repository’s other files beside it.`
    case 'whole-repository':
      return 'Without // and a folder, the repository’s root is the module.'
    case 'ref':
      return `${refWords[note.of]} ${note.ref}.`
    case 'no-ref':
      return 'Without ref, whatever the repository holds on the day it is fetched.'
    case 'depth':
      return note.commits === 1
        ? 'Only that state is fetched, without its history.'
        : `The last ${note.commits} commits are fetched.`
    case 'depth-of-commit':
      return 'git cannot fetch a single commit with depth; leave it out.'
  }
}

const ways: { readonly [kind in RemoteParts['kind']]: string } = {
  github: 'fetched from GitHub',
  'git-https': 'fetched by git over HTTPS',
  'git-ssh': 'fetched by git over SSH, with your key',
}

const refWords = {
  commit: 'The commit',
  version: 'The version',
  'branch-or-tag': 'The branch or tag',
} as const

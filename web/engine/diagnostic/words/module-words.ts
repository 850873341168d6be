import type { ModuleCodes } from '../codes/module-codes.ts'
import type { WordsOf } from '../codes.ts'
import { didYouMean } from './did-you-mean.ts'

export const moduleWords: WordsOf<ModuleCodes> = {
  'module-id': ({ problem }) =>
    problem === 'missing' ? 'This module needs an id' : 'A module cannot have the id vars',
  'module-duplicate': ({ id }) => `${id} is the id of another module already`,
  'module-source-missing': () => 'Which module is this? It has no source',
  'module-source-unknown': ({ source, version, nearest }) =>
    `The toolkit ${version} has no module ${source}${didYouMean(nearest)}`,
  'module-moved': ({ source, now }) => `${source} is now ${now}`,
  'module-local-embedded': ({ path }) =>
    `The toolkit refuses its own modules by a local path; write ${path}`,
  'module-deprecated': ({ module, date, alternative }) =>
    `${module} is given up by the toolkit as of ${date}${alternative === undefined ? '' : `; ${alternative} takes its place`}`,
  'module-deprecation-date': ({ module, date }) =>
    `The deprecation_date of ${module} is no date: ${date}`,
  'module-kind-missing': ({ module }) => `${module} is a Packer module: say kind: packer`,
  'module-kind-needless': ({ module }) => `${module} is a Terraform module, not a Packer one`,
  'module-not-used': ({ id }) => `${id} does nothing until another module uses it`,
  'source-missing': ({ source }) => `There is no module at ${source}`,
  'source-unreadable': ({ source }) => `The files at ${source} cannot be read as a module`,
  'source-scheme': ({ source }) =>
    `${source} leads nowhere: a module comes from the toolkit, a local path, git or Cloud Storage`,
  'source-ref': () => 'Without ?ref=, this is another module whenever its repository changes',
  'source-old-name': () => 'The repository is called cluster-toolkit now',
  'unknown-setting': ({ name, module, nearest }) =>
    `${module} has no setting ${name}${didYouMean(nearest)}`,
  'setting-dotted': ({ name }) => `${name} would set a part of a setting; write the parts as a map`,
  'setting-name': ({ name }) =>
    `${name} is no name for a setting: letters, digits, - and _, not beginning with a digit`,
  'output-unknown': ({ name, module, nearest }) =>
    `${module} has no output ${name}${didYouMean(nearest)}`,
}

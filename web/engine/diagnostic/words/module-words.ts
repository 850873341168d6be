import type { ModuleCodes, ModuleFault } from '../codes/module-codes.ts'
import type { WordsOf } from '../codes.ts'
import { didYouMean } from './did-you-mean.ts'
import { formatSyntaxProblem } from './hcl-syntax-words.ts'

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
  'source-unreadable': ({ source, file, line, fault }) => {
    const place = [...(file === undefined ? [] : [file]), ...(line === undefined ? [] : [line])]
    const where = place.length === 0 ? '' : ` (${place.join(':')})`
    return `The files at ${source} cannot be read as a module${where}: ${formatModuleFault(fault)}`
  },
  'source-scheme': ({ source }) =>
    `${source} leads nowhere: a module comes from the toolkit, a local path, git or Cloud Storage`,
  'source-local': ({ source }) =>
    `The files at ${source} are not known here: what this module takes and gives is not checked`,
  'source-kind': ({ source }) => `${source} is a Packer module: say kind: packer`,
  'source-slashes-place': ({ repository }) =>
    `The // belongs where the repository ends, behind ${repository}: files beside the folder get lost otherwise`,
  'source-slashes': () =>
    'Without // in front of the folder, files of the repository beside it get lost',
  'source-depth': ({ ref }) => `git cannot fetch the commit ${ref} with depth`,
  'source-depth-hint': () => 'depth=1 fetches just what is needed',
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

/** Why a module cannot be read, as the end of a sentence. */
export function formatModuleFault(fault: ModuleFault): string {
  switch (fault.kind) {
    case 'no-files':
      return 'there is no .tf file (for a Packer module, no .hcl file) right inside the folder.'
    case 'not-a-folder':
      return 'it is a file, not a folder.'
    case 'too-large':
      return 'there are too many files, or too large ones.'
    case 'link-out':
      return 'it is a link that leads to nothing, to a folder, or out of the working folder.'
    case 'not-text':
      return 'the file is not UTF-8 text.'
    case 'json':
      return 'the file is not JSON as Terraform takes it.'
    case 'syntax':
      return formatSyntaxProblem(fault.problem, fault.found)
    case 'labels':
      return `a ${fault.block} block has ${fault.wanted === 1 ? 'one label' : `${fault.wanted} labels`}.`
    case 'type':
      return `the type of ${fault.input} is none. ${formatSyntaxProblem(fault.problem, fault.found)}`
    case 'not-constant':
      return `${fault.argument} must be a constant, without variables and functions.`
    case 'argument-type':
      return `${fault.argument} must be ${fault.wanted === 'text' ? 'a text' : 'true or false'}.`
    case 'number-range':
      return 'a number is too large.'
    case 'provider':
      return `what is required of the provider ${fault.name} is neither a version nor a map with source and version.`
    case 'provider-sources':
      return `the provider ${fault.name} has two different sources.`
  }
}

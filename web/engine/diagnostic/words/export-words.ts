import type { ExportCodes } from '../codes/export-codes.ts'
import type { WordsOf } from '../codes.ts'

export const exportWords: WordsOf<ExportCodes> = {
  'source-unverified': ({ source }) =>
    `The settings of ${source} are not known here: give its files, so that what use and variables fill can be written`,
  'export-not-evaluated': () =>
    'This value cannot be worked out before the deployment, and a file needs it',
  'export-name': ({ name }) =>
    `${JSON.stringify(name)} cannot be written as a name in Terraform: letters, digits, _ and - only, not beginning with a digit`,
  'export-path': ({ path }) =>
    `A file of the deployment would have a path of ${path.length} characters; 200 is the most: shorten the names of groups and modules`,
  'export-id': ({ id }) =>
    `The id ${JSON.stringify(id)} becomes a name in files: letters, digits, _ and -, not beginning with a digit or -`,
  'export-local-module': ({ source }) =>
    `The files of ${source} are not here, so they cannot go into the deployment`,
  'export-module-file': ({ source, file }) =>
    `${JSON.stringify(file)} of ${source} cannot go into the deployment: it is a link that leads elsewhere, or not every machine can hold its name`,
  'export-called-module': ({ source, called }) =>
    `${source} needs ${called}, which cannot be read in the toolkit given`,
  'export-packer-template': ({ source }) =>
    `The Packer template of ${source} is not here; only modules/packer/custom-image comes with Cyanotype`,
  'export-staged-file': ({ path }) =>
    `${path}, which ghpc_stage names, is not here, so it cannot go into the deployment`,
}

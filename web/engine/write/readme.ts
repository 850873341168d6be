import type { Expanded } from '../expand/expanded.ts'
import { versionFor } from './file-heading.ts'
import { type GeneratedFile, textFile } from './generated-file.ts'
import { groupCommands } from './instructions.ts'
import { productVersion } from './product.ts'
import { neededPrograms } from './script-checks.ts'
import type { WriteSetting } from './write-setting.ts'

/** What somebody needs who unpacks the folder and knows nothing of how it came to be. */
export function writeReadme(
  expanded: Expanded,
  { folder, hasDeploymentFile }: { readonly folder: string; readonly hasDeploymentFile: boolean },
  setting: WriteSetting,
): GeneratedFile {
  const steps = expanded.groups.flatMap((group) => [
    `### ${group.index + 1}. ${group.name} (${group.kind === 'packer' ? 'Packer' : 'Terraform'})`,
    '',
    '```sh',
    ...groupCommands(group, expanded, folder),
    '```',
    '',
  ])
  const needs = [
    'Terraform 1.12.2 or newer',
    ...(expanded.groups.some(({ kind }) => kind === 'packer') ? ['Packer 1.15.3 or newer'] : []),
    ...neededPrograms(expanded),
  ]
  const lines = [
    `# Deployment ${folder}`,
    '',
    `Written by Cyanotype ${productVersion} from the blueprint \`${expanded.blueprintName}\`, which lies`,
    `beside this file as \`blueprint.yaml\`. It follows Cluster Toolkit ${versionFor(setting)}.`,
    '',
    '## Deploying',
    '',
    '`./deploy.sh` goes through the groups in order and shows each plan before it applies it;',
    '`./destroy.sh` takes everything down again, the last group first. Images that were built stay.',
    '',
    `Needed: ${needs.join(', ')}, and`,
    'credentials for Google Cloud (`gcloud auth application-default login`).',
    '',
    '`gcluster deploy` and `gcluster destroy` accept this folder too.',
    '',
    '## Step by step, from the folder above this one',
    '',
    ...steps,
    '## Keeping it in git',
    '',
    'The `.gitignore` leaves out `*.tfvars` and `*.pkrvars.hcl`, which may hold secrets. To get them',
    'back after a fresh clone, with the options that were given the first time:',
    '',
    '```sh',
    `cyanotype create -w blueprint.yaml${hasDeploymentFile ? ' -d deployment.yaml' : ''} -o ..`,
    '```',
    '',
  ]
  return textFile('README.md', lines.join('\n'))
}

import type { Expanded, ExpandedGroup } from '../expand/expanded.ts'
import { type GeneratedFile, textFile } from './generated-file.ts'
import { handedOverSettings, packerRunFolder } from './packer-group.ts'
import { quoteShellWord } from './quote-shell-word.ts'

/** The commands of each group in order, then how to take everything down again, in reverse. */
export function writeInstructions(expanded: Expanded, folder: string): GeneratedFile {
  const { groups } = expanded
  const lines = [
    'Deploying by hand',
    '=================',
    ...groups.flatMap((group) => ['', ...describeGroup(group, expanded, folder)]),
    '',
    'Taking it down',
    '==============',
    '',
    'With gcluster:',
    '',
    `gcluster destroy ${quoteShellWord(folder)}`,
    '',
    'By hand, the last group first:',
    '',
    ...groups.toReversed().flatMap((group) => destroyCommands(group, folder)),
    ...describeImages(groups, folder),
  ]
  return textFile('instructions.txt', `${lines.join('\n')}\n`)
}

/** The shell commands that deploy one group, in order (`pkg/modulewriter`). */
export function groupCommands(
  group: ExpandedGroup,
  expanded: Expanded,
  folder: string,
): readonly string[] {
  const place = quoteShellWord(`${folder}/${group.name}`)
  const module = group.modules[0]
  if (group.kind === 'packer' && module !== undefined) {
    const waits = handedOverSettings(module, expanded).length > 0
    return [
      ...(waits ? [`gcluster import-inputs ${place}`] : []),
      `cd ${quoteShellWord(`${folder}/${packerRunFolder(group, module)}`)}`,
      'packer init .',
      'packer validate .',
      'packer build .',
      'cd -',
    ]
  }
  const several = expanded.groups.length > 1
  return [
    ...(several && group.index > 0 ? [`gcluster import-inputs ${place}`] : []),
    `terraform -chdir=${place} init`,
    `terraform -chdir=${place} validate`,
    `terraform -chdir=${place} apply`,
    ...(several && group.index < expanded.groups.length - 1
      ? [`gcluster export-outputs ${place}`]
      : []),
  ]
}

function describeGroup(
  group: ExpandedGroup,
  expanded: Expanded,
  folder: string,
): readonly string[] {
  const what = group.kind === 'packer' ? 'an image build' : 'Terraform'
  const head = `Group ${group.index + 1}: ${group.name} (${what}), in ${folder}/${group.name}`
  return [head, '', ...groupCommands(group, expanded, folder)]
}

function destroyCommands(group: ExpandedGroup, folder: string): readonly string[] {
  if (group.kind === 'packer') return []
  return [`terraform -chdir=${quoteShellWord(`${folder}/${group.name}`)} destroy`]
}

function describeImages(groups: readonly ExpandedGroup[], folder: string): readonly string[] {
  const manifests = groups.flatMap((group) =>
    group.kind === 'packer' && group.modules[0] !== undefined
      ? [`${folder}/${packerRunFolder(group, group.modules[0])}/packer-manifest.json`]
      : [],
  )
  if (manifests.length === 0) return []
  return [
    '',
    'Images outlive all of this. Their names are in these files once they are built;',
    'delete them with gcloud compute images delete, or in the Cloud Console:',
    '',
    ...manifests,
    '',
    'https://console.cloud.google.com/compute/images',
  ]
}

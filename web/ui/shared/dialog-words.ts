import { plural } from './words.ts'

/** What the dialogs say that are loaded late, and with them their words, which are many. */
export const dialogWords = {
  modules: {
    title: 'Add modules',
    lead: 'Drop a folder or a zip with modules: Terraform (.tf) or Packer (.pkr.hcl).',
    chooseFolder: 'Choose a folder…',
    chooseZip: 'Choose a zip…',
    hint: 'Its files are read in this page and kept with this blueprint. A folder is found as ./name, a zip by its folder or its own name; the export carries the files of the modules that are used.',
    given: 'Modules of this blueprint',
    none: 'None yet: only the toolkit’s own modules can be used.',
    lost: 'The files of these modules are not there any more. Give them again.',
    empty: 'No folder in it has .tf or .pkr.hcl files; its files can still be staged.',
    files: (count: number) => plural(count, 'file'),
    beside: (name: string) => `./ (${name})`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `Remove modules of ${name}`,
    facts: (kind: 'terraform' | 'packer', inputs: number, outputs: number) =>
      [
        kind === 'packer' ? 'Packer' : 'Terraform',
        plural(inputs, 'input'),
        ...(kind === 'packer' ? [] : [plural(outputs, 'output')]),
      ].join(' · '),
    add: 'Add',
    addSource: (source: string) => `Add ${source}`,
    added: (count: number, name: string) => `${plural(count, 'module')} of ${name} can be used`,
    problem: (file: string | undefined, line: number | undefined, message: string) => {
      const place = line === undefined ? file : `${file}, line ${line}`
      return place === undefined ? message : `${place}: ${message}`
    },
    compose: 'From a repository',
    composeNote:
      'Say where the module is; the address that the toolkit fetches it by follows. This page itself fetches nothing.',
    by: 'Fetched by',
    byKind: { github: 'GitHub', 'git-https': 'git over HTTPS', 'git-ssh': 'git over SSH' },
    repository: 'Repository',
    repositoryExample: {
      github: 'owner/name',
      'git-https': 'host/owner/name.git',
      'git-ssh': 'git@host/owner/name.git',
    },
    folder: 'Folder of the module',
    folderExample: 'modules/my-module',
    ref: 'Branch, tag or commit',
    refExample: 'v1.2.0',
    depth: 'Depth',
    depthExample: '1, or empty for all',
    address: 'Address',
    addressExample: 'or paste one here, to see its parts',
    explanation: 'What the address says',
    archiveNote:
      'What a module takes and gives stands in its files. Download the repository’s zip, then choose or drop it here: it stands for this address.',
    archiveElsewhere:
      'What a module takes and gives stands in its files. Choose or drop a zip of the repository here: it stands for this address.',
    archiveLink: 'Download the zip',
    giveArchive: 'Choose that zip…',
    addAddress: 'Add without its files',
  },
  imageBuild: {
    title: 'Add image build',
    base: 'Base image',
    otherBase: 'Another family…',
    baseFamily: 'Family of the base image',
    baseProject: 'Project that has it',
    inProject: (project: string) => `From project ${project}`,
    scripts: 'Scripts',
    scriptsNote: 'They run on the builder, and leave in the image what they install.',
    newScripts: 'A new script, to be written',
    powershell: 'PowerShell, written in the builder’s own settings',
    network: 'Network of the builder',
    networkNote: 'The builder needs a way to the internet, and a way in from where you build.',
    newNetwork: 'A new vpc',
    module: (id: string, name: string, group: string) => `${id} (${name}, group ${group})`,
    family: 'Family of your image',
    familyNote: 'Each build adds an image to it; machines start from the newest.',
    plan: 'What is added',
    incomplete: 'Answer all questions to see it.',
    group: (name: string, kind: 'terraform' | 'packer', isNew: boolean) =>
      `${isNew ? 'New group' : 'Group'} ${name}${kind === 'packer' ? ', built by Packer' : ''}`,
    added: (id: string, name: string, uses: readonly string[]) =>
      `new ${id} (${name})${uses.length === 0 ? '' : `, uses ${uses.join(' and ')}`}`,
    moved: (ids: readonly string[]) =>
      `${ids.join(', ')} ${ids.length === 1 ? 'moves' : 'move'} here, behind the build`,
    variables: (names: readonly string[]) =>
      `New ${names.length === 1 ? 'variable' : 'variables'} ${names.join(', ')}`,
    consumers: (ids: readonly string[]) =>
      `${ids.join(', ')} ${ids.length === 1 ? 'starts' : 'start'} from the image`,
    submit: 'Add image build',
    cancel: 'Cancel',
  },
} as const

import type { DeploymentCodes, NameProblem } from '../codes/deployment-codes.ts'
import type { WordsOf } from '../codes.ts'
import { didYouMean } from './did-you-mean.ts'

const LABEL = 'lower-case letters, digits, _ and -, at most 63'

export const deploymentWords: WordsOf<DeploymentCodes> = {
  'blueprint-name': ({ problem }) => formatName('The name of a blueprint', LABEL, problem),
  'expression-place': () => 'Expressions work in values only, not in names, ids or sources',
  'modules-url-version': ({ missing }) =>
    `toolkit_modules_url and toolkit_modules_version come together; ${missing} is missing`,
  'modules-version-unverified': ({ version, known }) =>
    `The modules of ${version} are not known here, only those of ${known}: what they take and give is not checked`,
  'provider-incomplete': ({ provider, missing }) => `The provider ${provider} needs a ${missing}`,
  'deployment-name-missing': () =>
    'This deployment has no name yet: deployment_name is to be given',
  'deployment-name': ({ problem }) => formatName('The name of a deployment', LABEL, problem),
  'labels-invalid': ({ problem, label }) => labelProblems[problem](label),
  'slurm-cluster-name': ({ problem }) =>
    formatName(
      'slurm_cluster_name',
      'lower-case letters, digits and -, beginning with a letter, at most 20',
      problem,
    ),
  'variable-null': ({ name }) => `${name} has no value yet`,
  'variable-undefined': ({ name, nearest }) => `There is no variable ${name}${didYouMean(nearest)}`,
  'variable-cycle': ({ names }) =>
    `These variables need each other: ${[...names, ...names.slice(0, 1)].join(' → ')}`,
  'variable-module-reference': ({ reference }) =>
    `${reference} cannot be known here: outputs of modules work in the settings of modules only`,
  'variable-unused': ({ name }) => `Nothing uses the variable ${name}`,
  'group-name': ({ name, problem }) => groupNameProblems[problem](name),
  'group-duplicate': ({ name }) => `${name} is the name of another group already`,
  'group-case': ({ name, other }) =>
    `${name} and ${other} are one folder where upper and lower case are the same`,
  'group-empty': () => 'A group needs a module at least',
  'group-mixed': ({ group }) =>
    `${group} mixes Terraform and Packer modules: an image build stands in a group of its own`,
  'group-packer-many': ({ group, count }) =>
    `${group} holds ${count} image builds: each needs a group of its own`,
  'validator-unknown': ({ name, nearest }) =>
    `The toolkit has no validator ${name}${didYouMean(nearest)}`,
  'validator-inputs': ({ name }) => `${name} takes no inputs`,
}

const labelProblems: Readonly<
  Record<DeploymentCodes['labels-invalid']['problem'], (label: string) => string>
> = {
  'no-map': () => 'labels is a map of texts',
  'too-many': () => 'There can be 64 labels at most',
  name: (label) => `${label} is no name for a label: ${LABEL}, beginning with a letter`,
  'value-type': (label) => `The label ${label} must be a text; quotes make it one`,
  value: (label) => `The value of the label ${label} can hold ${LABEL}`,
}

const groupNameProblems: Readonly<
  Record<DeploymentCodes['group-name']['problem'], (name: string) => string>
> = {
  missing: () => 'This group needs a name',
  reserved: (name) => `The toolkit keeps the name ${name} for itself`,
  long: () => 'This name is longer than that of a folder may be',
  characters: (name) => `${name} is no name for a group: letters, digits, _, and - inside`,
}

function formatName(what: string, allowed: string, problem: NameProblem): string {
  if (problem === 'missing') return `${what} is missing`
  return problem === 'type' ? `${what} is a text` : `${what} can hold ${allowed}`
}

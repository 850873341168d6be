/** Our own blueprints, served from `public/examples`. */
export type Example = { readonly file: string; readonly name: string; readonly note: string }

export const imageExample: Example = {
  file: 'image-builder-starter.yaml',
  name: 'Image build',
  note: 'A network, a Packer image with your scripts, and a machine that starts from it.',
}

export const clusterExample: Example = {
  file: 'slurm-starter.yaml',
  name: 'Slurm cluster',
  note: 'A network, shared home folders, and a Slurm cluster with two queues.',
}

const machineExample: Example = {
  file: 'single-machine.yaml',
  name: 'Single machine',
  note: 'One machine with a script and a bucket mounted as a folder.',
}

const learningExample: Example = {
  file: 'slurm-ml-image.yaml',
  name: 'Slurm on a machine-learning image',
  note: 'An image with PyTorch on top of Slurm, and a cluster whose GPU nodes boot it.',
}

const poolExample: Example = {
  file: 'htcondor-pool.yaml',
  name: 'HTCondor pool',
  note: 'An image with HTCondor, and a pool of spot machines that boot it.',
}

const externalExample: Example = {
  file: 'external-packer.yaml',
  name: 'External Packer module',
  note: 'An image built by a module from a repository, and a machine that starts from it.',
}

export const examples: readonly Example[] = [
  clusterExample,
  imageExample,
  machineExample,
  learningExample,
  poolExample,
  externalExample,
]

/** What an empty blueprint begins with: the keys that every blueprint needs, and one group. */
export const emptyBlueprint = `blueprint_name: my-blueprint

vars:
  project_id:
  deployment_name: my-deployment
  region: us-central1
  zone: us-central1-a

deployment_groups:
- group: primary
  modules: []
`

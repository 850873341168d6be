/** The partitions of a cluster, each of which takes two modules; its controller is one more. */
const PARTITIONS = 12

/**
 * A blueprint of so many modules as one could write it: a network and a file system, Slurm
 * clusters with a controller and partitions on them, and buckets for what is left of the count.
 */
export function makeLargeBlueprint(modules: number): string {
  const lines = [...head]
  let left = modules - 2
  for (let cluster = 0; left > 2 * PARTITIONS; cluster++) {
    lines.push(...makeCluster(cluster))
    left -= 2 * PARTITIONS + 1
  }
  while (left > 0) lines.push(...makeBucket(left--))
  return `${lines.join('\n')}\n`
}

const head = [
  'blueprint_name: large',
  'vars:',
  '  project_id: my-project',
  '  deployment_name: large',
  '  region: us-central1',
  '  zone: us-central1-a',
  '  labels: {team: simulation}',
  'deployment_groups:',
  '- group: primary',
  '  modules:',
  '  - id: network',
  '    source: modules/network/vpc',
  '  - id: homefs',
  '    source: modules/file-system/filestore',
  '    use: [network]',
  '    settings: {local_mount: /home}',
]

function makeCluster(cluster: number): readonly string[] {
  const indices = Array.from({ length: PARTITIONS }, (_, index) => index)
  const partitions = indices.map((index) => `partition_${cluster}_${index}`)
  return [
    ...indices.flatMap((index) => makePartition(cluster, index)),
    `  - id: controller_${cluster}`,
    '    source: community/modules/scheduler/schedmd-slurm-gcp-v6-controller',
    `    use: [${['network', 'homefs', ...partitions].join(', ')}]`,
    '    settings:',
    `      slurm_cluster_name: cluster${cluster}`,
    '      controller_startup_script: |',
    '        #!/bin/bash',
    '        echo "$(vars.deployment_name) in $(vars.zone)"',
  ]
}

function makePartition(cluster: number, index: number): readonly string[] {
  return [
    `  - id: nodeset_${cluster}_${index}`,
    '    source: community/modules/compute/schedmd-slurm-gcp-v6-nodeset',
    '    use: [network]',
    '    settings:',
    `      name: n${index}`,
    `      node_count_dynamic_max: ${index + 1}`,
    '      machine_type: n2-standard-2',
    '      labels: $(merge(vars.labels, {kind = "nodes"}))',
    `  - id: partition_${cluster}_${index}`,
    '    source: community/modules/compute/schedmd-slurm-gcp-v6-partition',
    `    use: [nodeset_${cluster}_${index}]`,
    '    settings:',
    `      partition_name: p${index}`,
  ]
}

function makeBucket(index: number): readonly string[] {
  return [
    `  - id: bucket_${index}`,
    '    source: modules/file-system/cloud-storage-bucket',
    '    settings:',
    `      name_prefix: $(vars.deployment_name)-${index}`,
    `      local_mount: /data/${index}`,
  ]
}

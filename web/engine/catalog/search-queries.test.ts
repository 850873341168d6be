import { expect, test } from 'vitest'
import { loadBuiltInCatalog } from '../../testing/built-in-catalog.ts'
import { tellScore } from '../../testing/tell-score.ts'
import { listPalette } from './palette.ts'
import { searchCatalog } from './search-catalog.ts'

const entries = listPalette(loadBuiltInCatalog())

/** What administrators type, and the module that they look for. */
const PLAIN: readonly (readonly [query: string, wanted: string])[] = [
  ['lustre', 'managed-lustre'],
  ['nfs', 'filestore'],
  ['home directories', 'filestore'],
  ['scratch file system', 'parallelstore'],
  ['object storage bucket', 'cloud-storage-bucket'],
  ['mount existing nfs', 'pre-existing-network-storage'],
  ['netapp', 'netapp-volume'],
  ['slurm login', 'schedmd-slurm-gcp-v6-login'],
  ['slurm controller', 'schedmd-slurm-gcp-v6-controller'],
  ['slurm partition', 'schedmd-slurm-gcp-v6-partition'],
  ['slurm accounting database', 'slurm-cloudsql-federation'],
  ['gpu nodes', 'schedmd-slurm-gcp-v6-nodeset'],
  ['kubernetes gpu nodes', 'gke-node-pool'],
  ['tpu slurm', 'schedmd-slurm-gcp-v6-nodeset-tpu'],
  ['k8s cluster', 'gke-cluster'],
  ['remote desktop', 'chrome-remote-desktop'],
  ['jupyter', 'notebook'],
  ['bigquery', 'bigquery-dataset'],
  ['startup script', 'startup-script'],
  ['powershell', 'windows-startup-script'],
  ['ansible', 'startup-script'],
  ['htcondor', 'htcondor-setup'],
  ['condor submit', 'htcondor-access-point'],
  ['build image', 'custom-image'],
  ['shared vpc', 'pre-existing-vpc'],
  ['rdma', 'gpu-rdma-vpc'],
  ['firewall', 'firewall-rules'],
  ['dns', 'dns-managed-zone'],
  ['service account', 'service-account'],
  ['enable api', 'service-enablement'],
  ['monitoring', 'dashboard'],
  ['docker registry', 'artifact-registry'],
  ['spack', 'spack-setup'],
  ['compact placement', 'resource-policy'],
  ['vm', 'vm-instance'],
  ['monte carlo', 'fsi-montecarlo-on-batch'],
]

const MISSPELT: readonly (readonly [query: string, wanted: string])[] = [
  ['lsutre', 'managed-lustre'],
  ['filestroe', 'filestore'],
  ['slurm controler', 'schedmd-slurm-gcp-v6-controller'],
  ['slrum login', 'schedmd-slurm-gcp-v6-login'],
  ['kuberntes', 'gke-cluster'],
  ['jupiter notebook', 'notebook'],
  ['big query datset', 'bigquery-dataset'],
  ['htcodnor central', 'htcondor-central-manager'],
  ['startup scirpt', 'startup-script'],
  ['chrome remote destkop', 'chrome-remote-desktop'],
  ['netwrok', 'vpc'],
  ['firewal ruels', 'firewall-rules'],
]

const GIVES_AND_NEEDS: readonly (readonly [query: string, wanted: string])[] = [
  ['gives network_storage', 'filestore'],
  ['gives subnetwork_self_link', 'vpc'],
  ['gives startup_script', 'startup-script'],
  ['gives service_account_email', 'service-account'],
  ['gives cluster_id', 'gke-cluster'],
  ['gives nodeset', 'schedmd-slurm-gcp-v6-nodeset'],
  ['gives private_vpc_connection_peering', 'private-service-access'],
  ['needs subnetwork_self_link', 'schedmd-slurm-gcp-v6-controller'],
  ['needs cluster_id', 'gke-node-pool'],
  ['needs network_id', 'filestore'],
  ['needs slurm_controller_instance', 'gke-nodeset'],
  ['needs startup_script', 'vm-instance'],
]

test.each([
  ['plain', PLAIN, 36],
  ['misspelt', MISSPELT, 12],
  ['gives and needs', GIVES_AND_NEEDS, 12],
] as const)('%s queries find the module among the first three', (name, queries, count) => {
  expect(new Set(queries.map(([query]) => query)).size).toBe(count)
  const missed = queries.flatMap(([query, wanted]) => {
    const found = searchCatalog(entries, query)
      .slice(0, 3)
      .map(({ entry }) => entry.name)
    return found.includes(wanted) ? [] : [`${query}: ${found.join(', ')}`]
  })
  tellScore(`queries answered, ${name}`, count - missed.length, count)
  expect(missed).toEqual([])
})

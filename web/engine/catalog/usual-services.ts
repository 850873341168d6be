/**
 * The Google APIs that the toolkit holds for modules without a `metadata.yaml` of their own, as of
 * v1.95.0 (`defaultAPIList` in `pkg/modulereader/metadata_legacy.go`); the names go on with
 * `.googleapis.com`.
 */
const USUAL: ReadonlyMap<string, readonly string[]> = new Map([
  ['community/modules/compute/htcondor-execute-point', ['compute', 'storage']],
  ['community/modules/database/slurm-cloudsql-federation', ['bigqueryconnection', 'sqladmin']],
  ['community/modules/file-system/nfs-server', ['compute']],
  ['community/modules/project/service-enablement', ['serviceusage']],
  ['community/modules/scheduler/htcondor-access-point', ['compute', 'storage']],
  ['community/modules/scheduler/htcondor-central-manager', ['compute', 'storage']],
  ['community/modules/scheduler/htcondor-pool-secrets', ['iam', 'secretmanager']],
  ['community/modules/scheduler/htcondor-setup', ['iam', 'storage']],
  ['community/modules/scheduler/schedmd-slurm-gcp-v6-controller', ['compute', 'iam', 'storage']],
  ['community/modules/scripts/spack-setup', ['storage']],
  ['community/modules/scripts/wait-for-startup', ['compute']],
  ['modules/compute/gke-node-pool', ['container']],
  ['modules/compute/vm-instance', ['compute']],
  ['modules/file-system/cloud-storage-bucket', ['storage']],
  ['modules/file-system/filestore', ['file']],
  ['modules/file-system/managed-lustre', ['lustre']],
  ['modules/monitoring/dashboard', ['stackdriver']],
  ['modules/network/pre-existing-vpc', ['compute']],
  ['modules/network/vpc', ['compute']],
  ['modules/packer/custom-image', ['compute', 'storage']],
  ['modules/project/service-account', ['iam']],
  ['modules/scheduler/batch-job-template', ['batch', 'compute']],
  ['modules/scheduler/batch-login-node', ['batch', 'compute', 'storage']],
  ['modules/scheduler/gke-cluster', ['container']],
  ['modules/scripts/startup-script', ['storage']],
])

/**
 * The list for a path, read from its last `community/modules/`, or else its last `modules/`, to its
 * end, which must be that of a module exactly. Empty when there is none.
 */
export function findUsualServices(path: string): readonly string[] {
  const starts = ['community/modules/', 'modules/'].map((start) => path.lastIndexOf(start))
  const start = starts.find((at) => at >= 0)
  const names = start === undefined ? undefined : USUAL.get(path.slice(start))
  return (names ?? []).map((name) => `${name}.googleapis.com`)
}

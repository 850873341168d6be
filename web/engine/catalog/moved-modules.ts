/** Old paths of modules and where they are now (`movedModules` in `pkg/config/config.go`). */
const MOVED: ReadonlyMap<string, string> = new Map([
  ['community/modules/scheduler/cloud-batch-job', 'modules/scheduler/batch-job-template'],
  ['community/modules/scheduler/cloud-batch-login-node', 'modules/scheduler/batch-login-node'],
  ['community/modules/scheduler/htcondor-configure', 'community/modules/scheduler/htcondor-setup'],
  ['community/modules/scripts/spack-install', 'community/modules/scripts/spack-setup'],
  [
    'community/modules/file-system/cloud-storage-bucket',
    'modules/file-system/cloud-storage-bucket',
  ],
  ['community/modules/project/service-account', 'modules/project/service-account'],
  ['community/modules/network/private-service-access', 'modules/network/private-service-access'],
])

/**
 * The new path of a module that has moved, for a source as written. Dots and slashes at both ends
 * do not count, so a local path can hit too; git addresses never do (`checkMovedModule`).
 */
export function findMovedModule(source: string): string | undefined {
  let [start, end] = [0, source.length]
  while (start < end && isTrimmed(source[start])) start++
  while (end > start && isTrimmed(source[end - 1])) end--
  return MOVED.get(source.slice(start, end))
}

function isTrimmed(character: string | undefined): boolean {
  return character === '.' || character === '/'
}

/** The family of a machine type: `a3` of `a3-highgpu-8g`. */
export function machineFamily(machineType: string): string {
  return machineType.split('-')[0] ?? ''
}

/** Families with GPUs for which the builder chooses TERMINATE itself (`image.pkr.hcl`). */
export const KNOWN_GPU_FAMILIES: readonly string[] = ['a2', 'g2']

/** Families with GPUs that it does not know. */
export const NEWER_GPU_FAMILIES: readonly string[] = ['a3', 'a4', 'a4x', 'g4']

/** Families with ARM processors. */
export const ARM_FAMILIES: readonly string[] = ['t2a', 'c4a', 'n4a', 'a4x']

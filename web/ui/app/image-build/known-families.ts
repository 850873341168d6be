/** An image family and the project that publishes it. */
export type ImageFamily = { readonly family: string; readonly project: string }

/** Has the images that Slurm is installed in. */
export const SLURM_PROJECT = 'schedmd-slurm-public'

/** Public families that builds commonly start from, by the project that has them. */
const familiesByProject: ReadonlyMap<string, readonly string[]> = new Map([
  ['cloud-hpc-image-public', ['hpc-rocky-linux-8', 'hpc-rocky-linux-9']],
  [
    SLURM_PROJECT,
    [
      'slurm-gcp-6-12-hpc-rocky-linux-8',
      'slurm-gcp-6-12-hpc-rocky-linux-9',
      'slurm-gcp-6-12-debian-12',
      'slurm-gcp-6-12-ubuntu-2204-lts-nvidia-570',
    ],
  ],
  ['rocky-linux-cloud', ['rocky-linux-8-optimized-gcp', 'rocky-linux-9-optimized-gcp']],
  ['debian-cloud', ['debian-12', 'debian-12-arm64']],
  ['ubuntu-os-cloud', ['ubuntu-2204-lts', 'ubuntu-2404-lts-amd64', 'ubuntu-2404-lts-arm64']],
  [
    'ubuntu-os-accelerator-images',
    [
      'ubuntu-accelerator-2204-amd64-with-nvidia-580',
      'ubuntu-accelerator-2404-arm64-with-nvidia-580',
    ],
  ],
  ['windows-cloud', ['windows-2019', 'windows-2022']],
])

/** Every project with its families, and every family once. */
export const publishers: readonly (readonly [project: string, families: readonly string[]])[] = [
  ...familiesByProject,
]

export const knownFamilies: readonly ImageFamily[] = publishers.flatMap(([project, families]) =>
  families.map((family) => ({ family, project })),
)

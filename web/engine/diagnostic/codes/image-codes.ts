/** Findings about images: how they are named, what they start from, and who starts them. */
export interface ImageCodes {
  'image-name': { readonly name: string }
  'image-family': { readonly family: string; readonly from: 'image_family' | 'deployment_name' }
  'image-family-length': { readonly family: string; readonly length: number }
  'image-name-fixed': { readonly name: string }
  'image-name-clash': {
    readonly what: 'name' | 'family'
    readonly name: string
    readonly other: string
  }
  'packer-labels': { readonly label: string }
  'source-both': Record<never, never>
  'source-chained': {
    readonly source: string
    readonly builder: string
    readonly project?: string
  }
  'source-none': Record<never, never>
  'source-project': { readonly source: string; readonly project: string }
  'source-dead': { readonly family: string }
  'source-architecture': {
    readonly source: string
    readonly sourceIsArm: boolean
    readonly machine: string
  }
  'source-disk': { readonly project: string; readonly size: number; readonly wanted: number }
  'packer-timeout': Record<never, never>
  'packer-timeout-format': { readonly text: string }
  'gpu-maintenance': { readonly machine: string }
  'gpu-type': Record<never, never>
  'gpu-count': { readonly machine: string }
  'gpu-driver': { readonly script: string; readonly machine: string }
  'maintenance-value': { readonly value: string }
  'storage-locations': Record<never, never>
  'scopes-old': Record<never, never>
  'scopes-narrow': Record<never, never>
  'image-order': { readonly builder: string; readonly consumer: string }
  'image-project': { readonly family: string; readonly built: string; readonly wanted: string }
  'image-shared': { readonly family: string; readonly places: number }
  'image-slurm-source': { readonly source: string; readonly user: string }
  'image-near': { readonly family: string; readonly nearest: string }
  'image-disk': { readonly size: number; readonly image: number }
  'image-name-use': { readonly name: string; readonly family: string }
  'image-unlinked': { readonly module: string }
  'image-none': { readonly module: string }
  'variable-implicit': {
    readonly input: string
    readonly module: string
    readonly others: readonly string[]
  }
}

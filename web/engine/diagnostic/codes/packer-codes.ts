/** Findings about image builds: the builder's network, access, scripts and image. */
export interface PackerCodes {
  'packer-nat-absent': { readonly module: string; readonly network: string }
  'packer-network-missing': { readonly module: string }
}

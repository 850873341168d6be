/** Findings about image builds: the builder's network, access, scripts and image. */
export interface PackerCodes {
  'packer-network-missing': { readonly module: string }
  'packer-network-null': Record<never, never>
  'packer-nat-absent': { readonly module: string; readonly network: string }
  /** `network` is missing when no module of the blueprint is the builder's network. */
  'packer-nat-unknown': { readonly module: string; readonly network?: string }
  'packer-private-access': { readonly module: string; readonly network: string }
  'vpc-nat-router': { readonly network: string; readonly off: 'router' | 'nat' }
  'vpc-ssh-cidr': { readonly range: string }
  'vpc-ssh-open': { readonly port: number }
  'vpc-duplicate-network': { readonly name: string; readonly other: string }
  'packer-iap-ssh': { readonly module: string; readonly network: string }
  'packer-iap-winrm': {
    readonly module: string
    readonly network: string
    /** Port 3389 is open instead, which is for remote desktops. */
    readonly hasRdp: boolean
  }
  'packer-iap-unknown': { readonly module: string; readonly port: number }
  'packer-no-route': { readonly module: string }
  'packer-direct-closed': {
    readonly module: string
    readonly network: string
    readonly port: number
  }
  'packer-tags': { readonly port: number; readonly tags: readonly string[] }
  'packer-iap-idle': Record<never, never>
  'packer-zone-region': { readonly zone: string; readonly region: string }
  'packer-region': { readonly region: string; readonly zone: string }
  'network-host-project': { readonly project: string; readonly host: string }
  'network-host-same': Record<never, never>
  'network-rdma': { readonly network: string }
  'os-login': Record<never, never>
  'shielded-vm': { readonly problem: 'no-tpm' | 'switched-off' }
  'service-account-same': { readonly account: string }
  'service-account-roles': { readonly roles: readonly string[] }
  /** Settings of slurm-gcp's image build. */
  'slurm-gcp-network': { readonly missing: readonly string[] }
  'packer-no-script': { readonly module: string }
  'packer-mixed-scripts': { readonly module: string }
  'packer-two-startup': { readonly module: string; readonly giver?: string }
  'packer-metadata-startup': Record<never, never>
  'packer-wrap-off': Record<never, never>
  'packer-communicator-mismatch': { readonly communicator: string; readonly scripts: string }
  'packer-communicator-idle': Record<never, never>
  'packer-communicator-value': { readonly communicator: string }
  'packer-relative-file': { readonly file: string }
  'packer-stage-depth': { readonly prefix: string }
  'windows-source': Record<never, never>
  'windows-linux-script': Record<never, never>
  'windows-no-script': Record<never, never>
  'windows-disk': Record<never, never>
}

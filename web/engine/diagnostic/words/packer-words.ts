import type { PackerCodes } from '../codes/packer-codes.ts'
import type { WordsOf } from '../codes.ts'

export const packerWords: WordsOf<PackerCodes> = {
  'packer-network-missing': ({ module }) =>
    `The builder of ${module} has no network: connect a vpc of an earlier group, or set subnetwork_name`,
  'packer-network-null': () => 'null hides the network that is connected',
  'packer-nat-absent': ({ module, network }) =>
    `The builder of ${module} has no way out: ${network} has no NAT`,
  'packer-nat-unknown': ({ module, network }) =>
    `Whether the builder of ${module} has a way out cannot be seen from here: ${network ?? 'its network'} may have a NAT or not`,
  'packer-private-access': ({ module, network }) =>
    `The builder of ${module} cannot even fetch its scripts: ${network} gives no private access to Google`,
  'vpc-nat-router': ({ network, off }) =>
    off === 'router'
      ? `The NAT of ${network} needs its router, which is off`
      : `The router of ${network} fails without its NAT; for a router alone set ips_per_nat: 0`,
  'vpc-ssh-cidr': ({ range }) =>
    `${range} is no range of IPv4 addresses that the module’s own check takes: /26 or wider`,
  'vpc-ssh-open': ({ port }) =>
    `Port ${port} is open to the whole internet; with Identity-Aware Proxy it need not be`,
  'vpc-duplicate-network': ({ name, other }) => `${other} makes a network called ${name} too`,
  'packer-iap-ssh': ({ module, network }) =>
    `The tunnel to the builder of ${module} will be refused: ${network} lets no SSH in from Identity-Aware Proxy`,
  'packer-iap-winrm': ({ module, network, hasRdp }) =>
    `The tunnel to the builder of ${module} will be refused: ${network} lets Identity-Aware Proxy not in on port 5986${hasRdp ? '; 3389, which is open, is for remote desktops' : ''}`,
  'packer-iap-unknown': ({ module, port }) =>
    `Whether Identity-Aware Proxy reaches the builder of ${module} cannot be seen from here: 35.235.240.0/20 must be let in on port ${port}`,
  'packer-no-route': ({ module }) =>
    `The builder of ${module} can be reached from inside its network only: it has neither Identity-Aware Proxy nor a public IP`,
  'packer-direct-closed': ({ module, network, port }) =>
    `No rule of ${network} lets anybody in on port ${port} of the builder of ${module}`,
  'packer-tags': ({ port, tags }) =>
    `The rule that opens port ${port} is for machines with the tag ${tags.join(' or ')} only`,
  'packer-iap-idle': () => 'Nothing logs in to this builder, so use_iap has no effect',
  'packer-zone-region': ({ zone, region }) =>
    `The subnet lies in ${region}, and ${zone} is not there`,
  'packer-region': ({ region, zone }) => `${zone} does not lie in ${region}`,
  'network-host-project': ({ project, host }) =>
    `The subnet lies in ${host}, and will be looked for in ${project}`,
  'network-host-same': () =>
    'This is the builder’s own project, where its subnet is looked for anyway',
  'network-rdma': ({ network }) => `${network} is made for RDMA: it has neither NAT nor firewall`,
  'os-login': () => 'Where OS Login is enforced, Packer’s own SSH key is refused',
  'shielded-vm': ({ problem }) =>
    problem === 'no-tpm'
      ? 'Integrity monitoring needs the virtual TPM'
      : 'Without enable_shielded_vm this has no effect',
  'service-account-roles': ({ roles }) => `The account needs the roles ${roles.join(', ')}`,
  'slurm-gcp-network': ({ missing }) =>
    `Without ${missing.join(' and ')} this image is built in the network called default, and reached from outside`,
  'service-account-same': ({ account }) =>
    `${account} is made in the same deployment: its roles may not count yet when the build starts`,
  'packer-no-script': ({ module }) =>
    `${module} runs no script: its image is a plain copy of the source`,
  'packer-mixed-scripts': ({ module }) =>
    `The startup script of ${module} runs at the same time as its other scripts, and both may want to install packages`,
  'packer-two-startup': ({ giver }) =>
    `startup_script_file wins over startup_script${giver === undefined ? '' : `, which comes from ${giver}`}`,
  'packer-metadata-startup': () =>
    'A startup script belongs in startup_script or startup_script_file, not in metadata',
  'packer-wrap-off': () =>
    'Packer will not wait for the startup script: the image may be half done',
  'packer-communicator-mismatch': ({ communicator, scripts }) =>
    `${communicator} cannot run ${scripts}`,
  'packer-communicator-idle': () => 'Nothing needs to log in here',
  'packer-communicator-value': ({ communicator }) =>
    `${communicator} is no communicator: ssh, winrm, or none at all by leaving it out`,
  'packer-relative-file': ({ file }) =>
    `Packer looks for ${file} in the folder of the build, not beside the blueprint`,
  'packer-stage-depth': ({ prefix }) =>
    `The staged file lies further up: this needs ${prefix} in front`,
  'windows-source': () => 'A Windows script runs here, but the source is no Windows image',
  'windows-linux-script': () => 'A Windows machine does not run this script',
  'windows-no-script': () => 'Without a Windows script this image is copied without sysprep',
  'windows-disk': () => 'A Windows image needs a disk of 50 GB or more',
}

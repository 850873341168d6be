import type { PackerCodes } from '../codes/packer-codes.ts'
import type { WordsOf } from '../codes.ts'

export const packerWords: WordsOf<PackerCodes> = {
  'packer-nat-absent': ({ module, network }) =>
    `The builder of ${module} has no way out: ${network} has no NAT`,
  'packer-network-missing': ({ module }) =>
    `The builder of ${module} has no network: connect a vpc of an earlier group, or set subnetwork_name`,
}

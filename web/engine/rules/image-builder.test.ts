import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { hasReference, readReference } from '../../testing/reference.ts'
import type { Code } from '../diagnostic/codes.ts'

const text = hasReference
  ? readReference('gcluster', 'official', 'examples--image-builder', 'blueprint.yaml')
  : ''

type Edit = readonly [find: string, replacement: string]

/** The example with its values supplied and edited, and what is found in it, without infos. */
function findingsAfter(...edits: readonly Edit[]): readonly Code[] {
  const { findings } = analyzeText(edited(edits))
  const codes = findings.filter(({ severity }) => severity !== 'info').map(({ code }) => code)
  return [...new Set(codes)].sort()
}

function edited(edits: readonly Edit[]): string {
  const supplied: Edit = ['project_id:  ##', 'project_id: my-project ##']
  return [supplied, ...edits].reduce((before, [find, replacement]) => {
    if (!before.includes(find)) throw new Error(`${find} is not in the text`)
    return before.replace(find, replacement)
  }, text)
}

/** Inserts settings of the vpc. */
function network(settings: string): Edit {
  return [
    'source: modules/network/vpc\n',
    `source: modules/network/vpc\n    settings: {${settings}}\n`,
  ]
}

/** Inserts a setting of the builder. */
function builder(setting: string): Edit {
  return ['      source_image_project_id:', `      ${setting}\n      source_image_project_id:`]
}

const withoutScripts: Edit = ['    - scripts_for_image\n    settings:', '    settings:']
const sshOnly = [withoutScripts, builder('shell_scripts: [/a.sh]')] as const

describe.runIf(hasReference)('examples/image-builder.yaml', () => {
  test('has no error and no warning once its values are there', () => {
    expect(findingsAfter()).toEqual([])
  })

  test('has its project to supply before', () => {
    const { findings } = analyzeText(text)
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['variable-null', 'info'],
    ])
  })

  test('has the badges of a builder behind NAT that nobody logs in to', () => {
    expect(analyzeText(edited([])).badges).toEqual([
      { module: 'custom-image', kind: 'way-out', state: 'present', text: 'NAT' },
      { module: 'custom-image', kind: 'way-in', state: 'present', text: 'none needed' },
      { module: 'custom-image', kind: 'image', state: 'present', text: 'my-slurm-image' },
    ])
  })

  test.each<readonly [string, readonly Edit[], readonly Code[]]>([
    ['no addresses for NAT', [network('ips_per_nat: 0')], ['packer-nat-absent']],
    ['NAT off', [network('enable_cloud_nat: false')], ['packer-nat-absent', 'vpc-nat-router']],
    [
      'router off',
      [network('enable_cloud_router: false')],
      ['packer-nat-absent', 'vpc-nat-router'],
    ],
    ['shell scripts too', [builder('shell_scripts: [/a.sh]')], ['packer-mixed-scripts']],
    [
      'shell scripts alone, SSH ingress off',
      [
        ...sshOnly,
        ['    - id: scripts_for_image'.slice(2), '  - id: scripts_for_image'],
        network('enable_iap_ssh_ingress: false'),
      ],
      ['packer-iap-ssh'],
    ],
    [
      'a second image build in the group',
      [
        [
          '- group: cluster',
          '  - {id: other-image, source: modules/packer/custom-image, kind: packer, use: [network]}\n\n- group: cluster',
        ],
      ],
      ['group-packer-many'],
    ],
    [
      'a vpc in the group of the build',
      [
        [
          '- group: packer\n  modules:\n',
          '- group: packer\n  modules:\n  - {id: net2, source: modules/network/pre-existing-vpc}\n',
        ],
      ],
      ['group-mixed'],
    ],
    ['no kind', [['    kind: packer\n', '']], ['module-kind-missing']],
    ['an A3 builder', [builder('machine_type: a3-highgpu-8g')], ['gpu-maintenance']],
    [
      'an A3 machine type for all',
      [['  disk_size: 32', '  disk_size: 32\n  machine_type: a3-highgpu-8g']],
      ['gpu-maintenance', 'variable-implicit'],
    ],
    ['an odd family', [['family: my-slurm-image', 'family: My_Image']], ['image-family']],
    [
      'a family of 50 characters',
      [['family: my-slurm-image', `family: ${'a'.repeat(50)}`]],
      ['image-family-length'],
    ],
    ['a foreign zone', [builder('zone: europe-west4-a')], ['packer-zone-region']],
    [
      'another project for the image',
      [['project: $(vars.project_id)', 'project: other-project']],
      ['image-project'],
    ],
    ['a use of the build', [['use: [network]', 'use: [network, custom-image]']], ['use-packer']],
    ['a tiny SSH range', [network('allowed_ssh_ip_ranges: [10.0.0.1/32]')], ['vpc-ssh-cidr']],
    [
      'a startup script beside the use of one',
      [builder('startup_script: echo')],
      ['use-passes-nothing'],
    ],
    [
      'a smaller disk for a consumer',
      [
        [
          '      disk_size_gb: $(vars.disk_size)\n      instance_image',
          '      disk_size_gb: 20\n      instance_image',
        ],
      ],
      ['image-disk'],
    ],
  ])('with %s', (_, edits, expected) => {
    expect(findingsAfter(...edits)).toEqual(expected)
  })

  test('with its groups swapped, the image is wanted before it is built', () => {
    const [head, primary, packer, cluster] = edited([]).split(/^(?=- group: )/m)
    const codes = analyzeText([head, primary, cluster, packer].join('')).findings
    expect(codes.map(({ code }) => code)).toContain('image-order')
  })
})

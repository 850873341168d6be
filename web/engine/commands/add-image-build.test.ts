import { describe, expect, test } from 'vitest'
import { analyzeText } from '../../testing/analyze-text.ts'
import { stride } from '../../testing/full-run.ts'
import { hasReference } from '../../testing/reference.ts'
import { readReferenceCases } from '../../testing/reference-cases.ts'
import { tellScore } from '../../testing/tell-score.ts'
import type { Finding } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import { applyEdits } from '../text/text-edit.ts'
import { runCommand } from './run-command.ts'

type Choices = Partial<Omit<Extract<Intent, { readonly kind: 'add-image-build' }>, 'kind'>>

const rocky = { family: 'hpc-rocky-linux-8', project: 'cloud-hpc-image-public' }

function intentOf(choices: Choices): Intent {
  return { kind: 'add-image-build', baseImage: rocky, network: [], imageFamily: 'mine', ...choices }
}

/** The text after the command; the reason when it is refused. */
function build(text: string, choices: Choices = {}): string {
  const outcome = runCommand(analyzeText(text), intentOf(choices))
  return outcome.kind === 'refusal' ? outcome.reason : applyEdits(text, outcome.edits)
}

function problemsOf(text: string): readonly string[] {
  const name = ({ code, severity, args }: Finding): string =>
    severity === 'info' ? '' : `${code} ${JSON.stringify(args)}`
  return analyzeText(text)
    .findings.map(name)
    .filter((one) => one !== '')
}

const page = `blueprint_name: my-blueprint

vars:
  project_id:
  deployment_name: my-deployment
  region: us-central1
  zone: us-central1-a

deployment_groups:
- group: primary
  modules: []
`

/** One group, which does not show how groups are parted; its modules are. */
const spaced = `blueprint_name: hpc

vars:
  project_id: p
  deployment_name: d
  region: us-central1
  zone: us-central1-a

deployment_groups:
- group: primary
  modules:
  - id: net
    source: modules/network/vpc

  - id: fs
    source: modules/file-system/filestore
    use: [net]

  - id: vm
    source: modules/compute/vm-instance
    use: [net, fs]
`

const cluster = `blueprint_name: hpc

vars:
  project_id: p # yours
  deployment_name: d
  region: us-central1
  zone: us-central1-a

deployment_groups:
- group: primary
  modules:
  - id: net
    source: modules/network/vpc

  # Boots the image
  - id: vm
    source: modules/compute/vm-instance
    use: [net]

  - id: ready
    source: community/modules/scripts/wait-for-startup
    settings:
      instance_names: $(vm.name)
`

describe('an image build', () => {
  test('turns an empty page into three groups without a finding', () => {
    const after = build(page)
    expect(after.slice(after.indexOf('  image:'))).toBe(`  image:
    family: mine
    project: $(vars.project_id)

deployment_groups:
- group: primary
  modules:
  - id: network
    source: modules/network/vpc
  - id: setup
    source: modules/scripts/startup-script
    settings:
      runners:
      - type: shell
        destination: setup.sh
        content: |
          #!/bin/sh
          set -e
          echo "install here what the image shall hold"
- group: image
  modules:
  - id: build
    source: modules/packer/custom-image
    kind: packer
    use: [network, setup]
    settings:
      source_image_project_id: [cloud-hpc-image-public]
      source_image_family: hpc-rocky-linux-8
      image_family: $(vars.image.family)
- group: cluster
  modules:
  - id: machine
    source: modules/compute/vm-instance
    use: [network]
    settings:
      instance_image: $(vars.image)
`)
    const supplied = after.replace('project_id:', 'project_id: mine')
    expect(analyzeText(supplied).findings).toEqual([])
  })

  test.each(['', '# mine\n', 'blueprint_name: b\n'])('starts from %j', (text) => {
    const after = build(text)
    expect(problemsOf(after)).toEqual([])
    expect(after.startsWith(text)).toBe(true)
  })

  test('what boots the image goes behind the build, with all that stands on it', () => {
    const after = build(cluster, { network: ['net'] })
    const lines = after.split('\n').filter((line) => /group:|id:|# |image/.test(line))
    expect(lines).toEqual([
      '  project_id: p # yours',
      '  image:',
      '- group: primary',
      '  - id: net',
      '  - id: setup',
      '          echo "install here what the image shall hold"',
      '- group: image',
      '  - id: build',
      '    source: modules/packer/custom-image',
      '      source_image_project_id: [cloud-hpc-image-public]',
      '      source_image_family: hpc-rocky-linux-8',
      '      image_family: $(vars.image.family)',
      '- group: cluster',
      '  # Boots the image',
      '  - id: vm',
      '      instance_image: $(vars.image)',
      '  - id: ready',
    ])
    expect(problemsOf(after)).toEqual([])
  })

  test('takes the scripts and consumers that are named, and no other', () => {
    const text = build(cluster, { network: ['net'] })
    const after = build(text, { network: ['net'], scripts: 'setup', consumers: ['vm'] })
    expect(
      analyzeText(after)
        .expanded?.modules.get('build2')
        ?.written.use.map((item) => item.text),
    ).toEqual(['net', 'setup'])
    expect(after).toContain('instance_image: $(vars.image2)')
    expect(after).not.toContain('instance_image: $(vars.image)\n')
    expect(problemsOf(after)).toEqual([])
  })

  test('gives the builder an address where the network has no way out', () => {
    const closed = cluster.replace('/vpc\n', '/vpc\n    settings: {enable_cloud_nat: false}\n')
    const after = build(closed, { network: ['net'] })
    expect(after).toContain('      omit_external_ip: false\n')
    expect(problemsOf(after)).toEqual(problemsOf(closed))
  })

  test('builds Windows with PowerShell, and ARM on ARM', () => {
    const windows = { family: 'windows-2022', project: 'windows-cloud' }
    const after = build(cluster, { baseImage: windows, network: ['net'] })
    expect(after).toContain('windows_startup_ps1')
    expect(problemsOf(after)).toEqual([])
    const arm = { family: 'debian-12-arm64', project: 'debian-cloud' }
    expect(build(page, { baseImage: arm })).toContain('machine_type: t2a-standard-4')
    expect(problemsOf(build(page, { baseImage: arm }))).toEqual([])
  })

  test('is refused where one module would have to be before and after it', () => {
    expect(build(cluster, { network: ['net'], consumers: ['net'] })).toMatch(
      /^net has to come both/,
    )
    expect(build(cluster, { network: ['none'] })).toBe('There is no module none.')
    expect(build(cluster, { imageFamily: 'Not Good' })).toMatch(/cannot name a family/)
  })
})

describe.skipIf(!hasReference)('the official blueprints', () => {
  test('get no error and no warning from it', { timeout: 300_000 }, () => {
    const wrong: string[] = []
    let all = 0
    const every = stride(4)
    for (const { name, blueprint } of readReferenceCases('official').filter(
      (_, index) => index % every === 0,
    )) {
      const analysis = analyzeText(blueprint)
      const before = new Set(problemsOf(blueprint))
      const networks = [...(analysis.expanded?.modules.values() ?? [])].filter(
        ({ facts }) => facts.kind === 'known' && facts.module.outputs.has('subnetwork_name'),
      )
      for (const network of [[], networks.slice(0, 1).map(({ id }) => id)]) {
        all++
        const outcome = runCommand(analysis, intentOf({ network }))
        if (outcome.kind === 'refusal') {
          wrong.push(`${name} ${network}: ${outcome.reason}`)
          continue
        }
        const after = applyEdits(blueprint, outcome.edits)
        const added = problemsOf(after).filter((problem) => !before.has(problem))
        if (added.length > 0) wrong.push(`${name} ${network}: ${added.join('; ')}`)
      }
    }
    tellScore('image builds without a new problem', all - wrong.length, all)
    expect(wrong).toEqual([])
  })
})

test.each([
  { ends: 'LF', text: spaced },
  { ends: 'CRLF', text: spaced.replaceAll('\n', '\r\n') },
  { ends: 'LF, groups close together', text: spaced.replaceAll('\n\n  - id', '\n  - id') },
])('a blank line stands before each new group where the file has them: $ends', ({ text }) => {
  const written = build(text, { network: ['net'] })
  const newline = text.includes('\r\n') ? '\r\n' : '\n'
  const isSpaced = text.includes(`${newline}${newline}  - id`)
  expect(written.replaceAll('\r\n', '').includes('\n')).toBe(newline === '\n')
  const lines = written.split(newline)
  const groups = lines.flatMap((line, index) => (line.startsWith('- group:') ? [index] : []))
  expect(groups.map((index) => lines[index])).toHaveLength(3)
  expect(groups.slice(1).map((index) => lines[index - 1] === '')).toEqual([isSpaced, isSpaced])
})

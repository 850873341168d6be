import { test } from 'vitest'
import { expectDiagnostics, expectNone } from '../../testing/expect-diagnostics.ts'
import { blueprintOfGroups } from '../../testing/rule-blueprints.ts'
import { imageSlurmSource } from './image-slurm-source.ts'

function blueprintOf(settings: string): string {
  return blueprintOfGroups(
    `- group: one\n  modules:\n  - {id: image, source: modules/packer/custom-image, kind: packer, settings: {subnetwork_name: s, image_family: mine, ${settings}}}`,
    '- group: two\n  modules:\n  - {id: nodes, source: community/modules/compute/schedmd-slurm-gcp-v6-nodeset, settings: {instance_image: {family: mine, project: p}}}',
  )
}

test('an image of something else for machines of Slurm is warned of', () => {
  const args = { source: 'debian-12', user: 'nodes' }
  for (const script of ['', ', startup_script: echo hello']) {
    expectDiagnostics(imageSlurmSource, blueprintOf(`source_image_family: debian-12${script}`), [
      {
        code: 'image-slurm-source',
        severity: 'warning',
        line: 6,
        nodes: ['image', 'nodes'],
        args,
      },
    ])
  }
})

test.each([
  'source_image_family: slurm-gcp-6-12-hpc-rocky-linux-8',
  'source_image_family: debian-12, shell_scripts: [install.sh]',
  'source_image_family: debian-12, startup_script: install slurm-gcp',
  'source_image_family: $(vars.unknown)',
])('%s is fine', (settings) => {
  expectNone(imageSlurmSource, blueprintOf(settings))
})

import { expect, it, test } from 'vitest'
import { runCommand } from '../../../engine/edit.ts'
import { applyEdits, listPalette } from '../../../engine/index.ts'
import { analyzeText } from '../../../testing/analyze-text.ts'
import { loadBuiltInCatalog } from '../../../testing/built-in-catalog.ts'
import { emptyBlueprint } from '../examples.ts'
import {
  type BuildAnswers,
  type BuildGround,
  firstAnswers,
  groundOf,
  intentOf,
} from './build-choices.ts'
import { knownFamilies } from './known-families.ts'

const summaries = new Map(
  listPalette(loadBuiltInCatalog()).map((summary) => [summary.path, summary]),
)
const nothing: BuildGround = { networks: [], scripts: [], isSlurm: false }
const beginning = firstAnswers(nothing, 'my-deployment')

const blueprint = `blueprint_name: b
vars: {project_id: p, deployment_name: d, region: us-central1, zone: us-central1-a}
deployment_groups:
- group: primary
  modules:
  - id: net
    source: modules/network/vpc
  - id: homefs
    source: modules/file-system/filestore
    use: [net]
    settings: {local_mount: /home}
  - id: script
    source: modules/scripts/startup-script
  - id: desk
    source: community/modules/remote-desktop/chrome-remote-desktop
    use: [net]
    settings: {add_deployment_name_before_prefix: true}
- group: image
  modules:
  - id: build
    source: modules/packer/custom-image
    kind: packer
    use: [net, script]
`

test('networks and scripts that are there are offered, and the first of each is chosen', () => {
  const ground = groundOf(analyzeText(blueprint).graph, summaries)
  const ids = ({ networks, scripts }: BuildGround) =>
    [networks, scripts].map((modules) => modules.map(({ id }) => id))
  expect(ids(ground)).toEqual([['net'], ['script']])
  expect(firstAnswers(ground, '')).toMatchObject({ network: 'net', scripts: 'script' })
  expect(ids(groundOf(undefined, summaries))).toEqual([[], []])
})

it.each([
  ['my-deployment', 'my-deployment-image'],
  ['HPC Slurm_2', 'hpc-slurm-2-image'],
  ['42', 'my-image'],
  ['', 'my-image'],
  ['a'.repeat(60), `${'a'.repeat(36)}-image`],
])('names the image of deployment %j %s', (deployment, family) => {
  expect(firstAnswers(nothing, deployment).imageFamily).toBe(family)
})

it('starts a Slurm cluster from an image that has Slurm', () => {
  const { graph } = analyzeText(
    blueprint.replace(
      'modules/network/vpc',
      'community/modules/compute/schedmd-slurm-gcp-v6-nodeset',
    ),
  )
  const ground = groundOf(graph, summaries)
  expect(ground.isSlurm).toBe(true)
  expect(firstAnswers(ground, '').known).toMatch(/^slurm-gcp-/)
  expect(beginning.known).not.toMatch(/slurm/)
})

it('asks for a family and a project where no known family is chosen', () => {
  const typed = { family: 'mine', project: 'my-images' }
  const answered: BuildAnswers = { ...beginning, known: '', typed }
  expect(intentOf({ ...answered, typed: { ...typed, project: '' } })).toBeUndefined()
  expect(intentOf({ ...answered, imageFamily: ' ' })).toBeUndefined()
  expect(intentOf(answered)).toMatchObject({ baseImage: typed, network: [] })
})

it('leaves scripts for Linux out of a build of Windows', () => {
  const answers = { ...beginning, scripts: 'script' }
  expect(intentOf(answers)).toHaveProperty('scripts', 'script')
  expect(intentOf({ ...answers, known: 'windows-2022' })).not.toHaveProperty('scripts')
})

it.each(knownFamilies)('$family makes a build without a finding', ({ family }) => {
  const intent = intentOf({ ...beginning, known: family })
  if (intent === undefined) throw new Error('not all is answered')
  const text = emptyBlueprint.replace('project_id:', 'project_id: mine')
  const outcome = runCommand(analyzeText(text), intent)
  if (outcome.kind === 'refusal') throw new Error(outcome.reason)
  const { findings } = analyzeText(applyEdits(text, outcome.edits))
  expect(findings.filter(({ severity }) => severity !== 'info')).toEqual([])
})

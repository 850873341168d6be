import type { Graph, GraphModule, Intent } from '../../../engine/index.ts'
import type { ModuleSummary } from '../../../state/analysis-store.ts'
import { type ImageFamily, knownFamilies, SLURM_PROJECT } from './known-families.ts'

/** What a builder can stand on that is in the blueprint already. */
export type BuildGround = {
  readonly networks: readonly GraphModule[]
  readonly scripts: readonly GraphModule[]
  /** Whether it has machines of a Slurm cluster: they boot no image without Slurm. */
  readonly isSlurm: boolean
}

/** The answers of the form; an empty module id stands for a new one. */
export type BuildAnswers = {
  /** A known family, or empty for the one that is typed. */
  readonly known: string
  readonly typed: ImageFamily
  readonly scripts: string
  readonly network: string
  readonly imageFamily: string
}

/** The modules that give a subnetwork, and the scripts that a builder can run. */
export function groundOf(
  graph: Graph | undefined,
  summaries: ReadonlyMap<string, ModuleSummary>,
): BuildGround {
  const gives = (module: GraphModule, output: string, category?: ModuleSummary['category']) => {
    const summary = summaries.get(module.modulePath ?? module.source)
    const fits = category === undefined || summary?.category === category
    return fits && summary?.outputs.includes(output) === true
  }
  const modules = graph?.modules.filter(({ kind }) => kind === 'terraform') ?? []
  return {
    networks: modules.filter((module) => gives(module, 'subnetwork_name')),
    scripts: modules.filter((module) => gives(module, 'startup_script', 'script')),
    isSlurm: modules.some(
      ({ modulePath }) => modulePath?.includes('schedmd-slurm-gcp-v6') === true,
    ),
  }
}

/** The answers to begin with: what is there is used, and the image is named for the deployment. */
export function firstAnswers(
  { networks, scripts, isSlurm }: BuildGround,
  deployment: string,
): BuildAnswers {
  const [usual] = knownFamilies
  const slurm = knownFamilies.find(({ project }) => project === SLURM_PROJECT)
  return {
    known: (isSlurm ? slurm : usual)?.family ?? '',
    typed: { family: '', project: '' },
    scripts: scripts[0]?.id ?? '',
    network: networks[0]?.id ?? '',
    imageFamily: familyFor(deployment),
  }
}

/** A name for a family: lower case, from a letter on, with room for the builder's time stamp. */
function familyFor(deployment: string): string {
  const stem = deployment
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/-+$/, '')
  return stem === '' ? 'my-image' : `${stem}-image`
}

/** The image that the build starts from. */
export function baseImageOf({ known, typed }: BuildAnswers): ImageFamily {
  return knownFamilies.find(({ family }) => family === known) ?? typed
}

/** Windows runs PowerShell, which is written into the builder itself. */
export function isWindows(answers: BuildAnswers): boolean {
  return baseImageOf(answers).family.toLowerCase().includes('windows')
}

/** What is to be done; undefined until every question has its answer. */
export function intentOf(answers: BuildAnswers): Intent | undefined {
  const { scripts, network } = answers
  const baseImage = baseImageOf(answers)
  const imageFamily = answers.imageFamily.trim()
  if ([baseImage.family, baseImage.project, imageFamily].includes('')) return undefined
  return {
    kind: 'add-image-build',
    baseImage,
    network: network === '' ? [] : [network],
    imageFamily,
    ...(scripts === '' || isWindows(answers) ? {} : { scripts }),
  }
}

import type { Texts } from '../blueprint/analysis.ts'
import type { Intent } from '../blueprint/intent.ts'
import { readModuleSource } from '../blueprint/module-source.ts'
import { makeCollector } from '../diagnostic/collector.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { type Encoding, encodeText } from '../document/decode.ts'
import type { Expanded, ExpandedModule } from '../expand/expanded.ts'
import type { Toolkit } from '../expand/module-facts.ts'
import { makeSpan } from '../text/span.ts'
import { checkNames } from './check-names.ts'
import { assertSafePaths, LONGEST_PATH } from './check-paths.ts'
import { givenFilesOf } from './copy-module.ts'
import { copyEmbeddedModules } from './embedded-modules.ts'
import { EXPANDED_BLUEPRINT, printExpandedBlueprint } from './expanded-blueprint.ts'
import { type GeneratedFile, textFile } from './generated-file.ts'
import { writeGitignore } from './gitignore.ts'
import { writeInstructions } from './instructions.ts'
import { writePackerGroup } from './packer-group.ts'
import { writeReadme } from './readme.ts'
import { resolveStaging, withPlacedProviders } from './resolve-staging.ts'
import { writeScripts } from './scripts.ts'
import { type FindStaged, writeStagedFiles } from './staged-files.ts'
import { writeTerraformGroup } from './terraform-group.ts'
import type { WriteSetting } from './write-setting.ts'

export type Deployment =
  | { readonly kind: 'written'; readonly folder: string; readonly files: readonly GeneratedFile[] }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic<Intent>[] }

/** How the author's files were written; UTF-8 where nothing is said. */
export type Encodings = { readonly blueprint?: Encoding; readonly deployment?: Encoding }

export type DeploymentInputs = {
  readonly encodings?: Encodings
  readonly findStaged?: FindStaged
  /** Whose modules are copied beside the groups; without it embedded sources have addresses. */
  readonly toolkit?: Toolkit | undefined
}

/**
 * The deployment folder of an expanded blueprint without errors: file by file what `gcluster
 * create` writes, and what Cyanotype adds. What cannot be written rightly is a finding and refuses
 * the whole: nothing half-written leaves here.
 */
export function writeDeployment(
  expanded: Expanded,
  texts: Texts,
  { findStaged = () => undefined, toolkit, encodings = {} }: DeploymentInputs = {},
): Deployment {
  const collector = makeCollector<Intent>()
  const setting: WriteSetting = { collector, toolkit }
  for (const module of expanded.modules.values()) {
    checkFacts(module, setting)
    checkFiles(module, setting)
  }
  for (const group of expanded.groups) checkNames(group, setting)
  if (collector.all.length > 0) return { kind: 'refused', findings: collector.all }

  const folder = deploymentName(expanded)
  const resolved = resolveStaging(expanded)
  const groupFiles = resolved.groups.flatMap((group) =>
    group.kind === 'packer'
      ? writePackerGroup(group, resolved, setting)
      : writeTerraformGroup(group, resolved, setting),
  )
  const asListed = withPlacedProviders(expanded, resolved)
  const scripts = writeScripts(resolved, setting)
  const embedded = copyEmbeddedModules(resolved, setting)
  const staged = writeStagedFiles(expanded, findStaged, setting)
  if (collector.all.length > 0) return { kind: 'refused', findings: collector.all }
  const files = [
    ...groupFiles,
    ...embedded,
    ...staged,
    writeGitignore(),
    writeInstructions(expanded, folder),
    textFile(EXPANDED_BLUEPRINT, printExpandedBlueprint(asListed, setting)),
    textFile(
      '.ghpc/artifacts/DO_NOT_MODIFY_THIS_DIRECTORY',
      'gcluster keeps its own files here; edits would be lost or would mislead it.\n',
    ),
    authorsFile('blueprint.yaml', texts.blueprint, encodings.blueprint),
    ...(texts.deployment === undefined
      ? []
      : [authorsFile('deployment.yaml', texts.deployment, encodings.deployment)]),
    writeReadme(expanded, { folder, hasDeploymentFile: texts.deployment !== undefined }, setting),
    ...scripts,
  ]
  const long = files.find(({ path }) => path.length > LONGEST_PATH)
  if (long !== undefined) {
    const span = expanded.groups[0]?.written.span ?? makeSpan('blueprint', 0, 0)
    collector.add({ code: 'export-path', severity: 'error', span, args: { path: long.path } })
    return { kind: 'refused', findings: collector.all }
  }
  assertSafePaths(files)
  return { kind: 'written', folder, files }
}

/** The author's own bytes. */
function authorsFile(path: string, text: string, encoding: Encoding = 'utf-8'): GeneratedFile {
  if (encoding === 'utf-8') return textFile(path, text)
  return { path, content: encodeText(text, encoding), executable: false }
}

export type Expansion =
  | { readonly kind: 'written'; readonly text: string }
  | { readonly kind: 'refused'; readonly findings: readonly Diagnostic<Intent>[] }

/** The expanded blueprint alone, under the same condition: all modules' facts are known. */
export function writeExpansion(expanded: Expanded, toolkit: Toolkit | undefined): Expansion {
  const collector = makeCollector<Intent>()
  const setting: WriteSetting = { collector, toolkit }
  for (const module of expanded.modules.values()) checkFacts(module, setting)
  if (collector.all.length > 0) return { kind: 'refused', findings: collector.all }
  const asListed = withPlacedProviders(expanded, resolveStaging(expanded))
  return { kind: 'written', text: printExpandedBlueprint(asListed, setting) }
}

/** `deployment_name`, evaluated; the checks before have seen that it is a label value. */
function deploymentName(expanded: Expanded): string {
  const evaluated = expanded.variables.get('deployment_name')?.evaluated
  if (evaluated?.known !== true || evaluated.value.kind !== 'string') {
    throw new Error('a deployment without a name reached the writers')
  }
  return evaluated.value.value.normalize('NFC')
}

/** What `use` and variables fill cannot be known without a module's facts. */
function checkFacts(module: ExpandedModule, setting: WriteSetting): void {
  if (module.facts.kind !== 'known') refuse('source-unverified', module, setting)
}

function checkFiles(module: ExpandedModule, setting: WriteSetting): void {
  const isLocal = readModuleSource(module.source).kind === 'local'
  if (isLocal && module.facts.kind === 'known' && givenFilesOf(module) === undefined) {
    refuse('export-local-module', module, setting)
  }
}

function refuse(
  code: 'source-unverified' | 'export-local-module',
  module: ExpandedModule,
  { collector }: WriteSetting,
): void {
  collector.add({
    code,
    severity: 'error',
    span: module.written.source?.span ?? module.written.span,
    nodes: [module.id],
    args: { source: module.source },
  })
}

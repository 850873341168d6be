import { productVersion, toolkitVersion } from './product.ts'
import type { WriteSetting } from './write-setting.ts'

/** First lines of a generated HCL file, where gcluster puts its licence. */
export function hclHeading(setting: WriteSetting): string {
  return `/** ${wordsFor(setting)} */\n`
}

/** First lines of a generated YAML file; the document follows after an empty line. */
export function yamlHeading(setting: WriteSetting): string {
  return `# ${wordsFor(setting)}\n\n`
}

/** The version of the toolkit that the deployment is made for. */
export function versionFor({ toolkit }: WriteSetting): string {
  return toolkit?.version ?? toolkitVersion
}

function wordsFor(setting: WriteSetting): string {
  return `Written by Cyanotype ${productVersion} for Cluster Toolkit ${versionFor(setting)}.`
}

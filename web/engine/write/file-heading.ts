import { productVersion, toolkitVersion } from './product.ts'

const words = `Written by Cyanotype ${productVersion} for Cluster Toolkit ${toolkitVersion}.`

/** First lines of a generated HCL file, where gcluster puts its licence. */
export const hclHeading: string = `/** ${words} */\n`

/** First lines of a generated YAML file; the document follows after an empty line. */
export const yamlHeading: string = `# ${words}\n\n`

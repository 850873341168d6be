import { type GeneratedFile, textFile } from './generated-file.ts'

/** The patterns are gcluster's (`deployment.gitignore.tmpl`), in its order. */
const sections: readonly (readonly [comment: string, patterns: readonly string[]])[] = [
  ['Providers and modules that terraform init fetches', ['**/.terraform/*']],
  ['Terraform state: it belongs into a backend', ['*.tfstate', '*.tfstate.*']],
  ['Crash reports', ['crash.log', 'crash.*.log']],
  ['Values, which may be secret', ['*.tfvars', '*.tfvars.json']],
  [
    'Overrides of one workplace',
    ['override.tf', 'override.tf.json', '*_override.tf', '*_override.tf.json'],
  ],
  ['Settings of the terraform program', ['.terraformrc', 'terraform.rc']],
  ['What Packer keeps between builds', ['packer_cache/']],
  ['Values of image builds, which may be secret', ['*.pkrvars.hcl']],
  ['Boxes', ['*.box']],
]

export function writeGitignore(): GeneratedFile {
  const text = sections
    .map(([comment, patterns]) => [`# ${comment}`, ...patterns, ''].join('\n'))
    .join('\n')
  return textFile('.gitignore', text)
}

import type { Input, Module } from '../catalog/model.ts'
import { printValue } from '../hcl/print-value.ts'
import imageText from './custom-image/image.pkr.hcl?raw'
import versionsText from './custom-image/versions.pkr.hcl?raw'
import { hclHeading } from './file-heading.ts'
import { type GeneratedFile, textFile } from './generated-file.ts'
import { printBlock } from './print-block.ts'
import { hclFile } from './terraform-group.ts'
import type { WriteSetting } from './write-setting.ts'

/**
 * The toolkit's image module as a template of our own. It has the same variables, made from the
 * module's facts, so that one file of values serves both.
 */
export function customImageFiles(
  module: Module,
  folder: string,
  setting: WriteSetting,
): readonly GeneratedFile[] {
  const heading = hclHeading(setting)
  const variables = [...module.inputs.values()].map(printVariable)
  return [
    textFile(`${folder}/image.pkr.hcl`, `${heading}\n${imageText}`),
    hclFile(`${folder}/variables.pkr.hcl`, variables, setting),
    textFile(`${folder}/versions.pkr.hcl`, `${heading}\n${versionsText}`),
  ]
}

function printVariable(input: Input): string {
  return printBlock(
    'variable',
    [input.name],
    [
      ['type', printTypeText(input.typeText)],
      ...(input.default === undefined ? [] : [['default', printValue(input.default)] as const]),
    ],
  )
}

/** `object({a=string})` as a person would write it: an attribute a line. */
function printTypeText(typeText: string): string {
  return typeText
    .replaceAll('{', '{\n')
    .replaceAll('}', '\n}')
    .replace(/,(?=[a-z_]+=)/g, '\n')
    .replaceAll('=', ' = ')
}

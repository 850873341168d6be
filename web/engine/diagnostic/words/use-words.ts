import type { UseCodes } from '../codes/use-codes.ts'
import type { WordsOf } from '../codes.ts'
import { didYouMean } from './did-you-mean.ts'

export const useWords: WordsOf<UseCodes> = {
  'use-unknown': ({ id, nearest }) => `There is no module ${id}${didYouMean(nearest)}`,
  'use-packer': ({ id }) =>
    `${id} builds an image and passes nothing on; name its image family in both modules instead`,
  'use-of-later-group': ({ id, group }) =>
    `${id} is deployed later, in ${group}: nothing can come from there`,
  'use-passes-nothing': ({ consumer, used, why, settings }) => {
    const start = `${consumer} takes nothing from ${used}`
    if (why === 'no-equal-names') return `${start}: no output is called like one of its settings`
    return why === 'set-explicitly'
      ? `${start}: ${settings.join(', ')} is set in ${consumer} itself`
      : `${start}: ${settings.join(', ')} comes from a module used before`
  },
  'use-no-subnet': ({ consumer, used }) =>
    `${used} hands no single subnet to ${consumer}; set subnetwork_name, or use a vpc`,
  'use-shadowed': ({ setting, first, second }) =>
    `${first} and ${second} both give ${setting}: that of ${first} counts`,
  'use-type': ({ output, input, used }) =>
    `The output ${output} of ${used} is an object, and the setting ${input} wants a text`,
  'use-cycle': ({ ids }) =>
    `Terraform cannot order these modules: ${[...ids, ...ids.slice(0, 1)].join(' → ')}`,
  'reference-unknown-module': ({ id, nearest }) => `There is no module ${id}${didYouMean(nearest)}`,
  'reference-unknown-output': ({ module, output, nearest }) =>
    `${module} has no output ${output}${didYouMean(nearest)}`,
  'function-unknown': ({ name, nearest }) =>
    `Terraform has no function ${name}${didYouMean(nearest)}`,
  'function-at-import': ({ name, available }) =>
    `${name}() is not there when the outputs of the other group are brought in, only ${available.join(', ')}`,
  'stage-argument': ({ reference }) =>
    `ghpc_stage copies a file before anything is deployed: ${reference} is not known then`,
  'stage-file-missing': ({ file }) => `There is no file ${file} beside the blueprint to be copied`,
}

import type { EditRefusal } from '../document/edit-change.ts'

/** Why a command does nothing. */
export type RefusalReason =
  | { readonly code: EditRefusal }
  | { readonly code: 'no-module' | 'no-group' | 'id-taken' | 'id-unfit'; readonly name: string }
  | { readonly code: 'no-variable' | 'variable-taken' | 'setting-taken'; readonly name: string }
  | { readonly code: 'no-setting' | 'group-taken' | 'packer-group'; readonly name: string }
  | { readonly code: 'used-already' | 'not-used'; readonly consumer: string; readonly used: string }
  | { readonly code: 'alone-already' | 'packer-alone'; readonly name: string }
  | { readonly code: 'no-deployment-file' | 'unfit-references' | 'no-modules-text' | 'no-backend' }
  | {
      readonly code: 'no-provider' | 'no-validator' | 'no-output' | 'output-taken'
      readonly name: string
    }
  | { readonly code: 'packer-gives' | 'later-group' | 'no-list'; readonly name: string }
  | { readonly code: 'protocol-name' | 'variable-empty' | 'variable-given'; readonly name: string }
  | { readonly code: 'variable-name' | 'variable-refers'; readonly name: string }
  | { readonly code: 'would-be-taken'; readonly name: string; readonly modules: readonly string[] }
  | { readonly code: 'image-ring' | 'image-family'; readonly name: string }

/** The sentence for a person: what is so, and what can be done. */
export function formatRefusal(reason: RefusalReason): string {
  switch (reason.code) {
    case 'broken':
      return 'The text has errors that must be mended first.'
    case 'not-there':
      return 'The text has nothing there that could be changed so.'
    case 'shared':
      return 'That part of the text is repeated elsewhere by an alias or a merge. Change it in the text.'
    case 'no-form':
      return 'That is not a value that YAML can hold here.'
    case 'taken':
      return 'That name is taken.'
    case 'whole-document':
      return 'Nothing would be left of the file.'
    case 'unsafe':
      return 'The text around it is written in a way that this change could damage. Change it in the text.'
    case 'no-module':
      return `There is no module ${reason.name}.`
    case 'no-group':
      return `There is no group ${reason.name}.`
    case 'id-taken':
      return `A module is named ${reason.name} already.`
    case 'id-unfit':
      return `${reason.name === '' ? 'An empty text' : reason.name} cannot be the id of a module that expressions refer to.`
    case 'no-variable':
      return `There is no variable ${reason.name}.`
    case 'variable-taken':
      return `A variable is named ${reason.name} already.`
    case 'setting-taken':
      return `The module sets ${reason.name} already.`
    case 'no-setting':
      return `The module does not set ${reason.name}.`
    case 'group-taken':
      return `A group is named ${reason.name} already.`
    case 'packer-group':
      return `${reason.name} builds an image: a Packer group has exactly one module.`
    case 'used-already':
      return `${reason.consumer} uses ${reason.used} already.`
    case 'not-used':
      return `${reason.consumer} does not use ${reason.used}.`
    case 'alone-already':
      return `${reason.name} has a group of its own already.`
    case 'packer-alone':
      return `${reason.name} is a Packer module: it needs a group of its own.`
    case 'no-deployment-file':
      return 'No deployment file is attached.'
    case 'unfit-references':
      return 'An expression refers to it in a way that cannot be rewritten. Change it in the text.'
    case 'no-modules-text':
      return 'The text holds no modules.'
    case 'no-backend':
      return 'No backend is written there.'
    case 'no-provider':
      return `There is no provider ${reason.name}.`
    case 'no-validator':
      return `There is no entry for the validator ${reason.name}.`
    case 'no-output':
      return `There is no output ${reason.name}.`
    case 'output-taken':
      return `The output ${reason.name} is listed already.`
    case 'packer-gives':
      return `${reason.name} builds an image and has no outputs.`
    case 'later-group':
      return `${reason.name} is deployed later, so nothing of it is known yet.`
    case 'no-list':
      return `${reason.name} holds something other than a list. Change it in the text.`
    case 'protocol-name':
      return `${reason.name} is a name that the toolkit and its modules agree on: under another they would not find the value.`
    case 'variable-empty':
      return `The variable ${reason.name} has no value yet.`
    case 'variable-given':
      return `The deployment file gives ${reason.name} its value, so it stays a variable.`
    case 'variable-name':
      return `${reason.name === '' ? 'An empty text' : reason.name} cannot be the name of a variable that expressions refer to.`
    case 'variable-refers':
      return `The value refers to ${reason.name}: a variable can only refer to variables.`
    case 'would-be-taken':
      return `A variable named ${reason.name} would fill a setting of ${reason.modules.join(', ')} by its name.`
    case 'image-family':
      return `${reason.name === '' ? 'An empty text' : reason.name} cannot name a family of images: at most 46 lower-case letters, digits and dashes, a letter first.`
    case 'image-ring':
      return `${reason.name} has to come both before and after the image is built.`
  }
}

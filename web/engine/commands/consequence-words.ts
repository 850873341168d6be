import type { Consequence } from './consequences.ts'

/** The sentence for a person: what follows, and for whom. */
export function formatConsequence(consequence: Consequence): string {
  switch (consequence.kind) {
    case 'module-made-anew':
      return `If ${consequence.id} is deployed already, the next deployment destroys what it made and makes it anew as ${consequence.newId}.`
    case 'image-built-anew':
      return `The build of ${consequence.id} moves to a folder named ${consequence.newId} and runs again; images that it has built stay.`
    case 'state-left-behind':
      return consequence.isRemote
        ? `If ${consequence.group} is deployed already, ${consequence.newName} looks for its state under its own name in the backend: destroy the group before, or move the state.`
        : `If ${consequence.group} is deployed already, its state stays in the folder ${consequence.group}: destroy the group before, or move terraform.tfstate to the folder ${consequence.newName}.`
    case 'taken-by-name':
      return `${list(consequence.modules)} took ${consequence.variable} by its name alone: ${consequence.modules.length === 1 ? 'it gets' : 'each gets'} the setting ${consequence.variable}: $(vars.${consequence.newName}).`
    case 'takers-unknown':
      return `Whether ${list(consequence.modules)} ${consequence.modules.length === 1 ? 'takes' : 'take'} ${consequence.variable} by its name is not known without the files.`
    case 'given-by-old-name':
      return `Deployment files and commands elsewhere that give ${consequence.variable} a value have to say ${consequence.newName}.`
  }
}

function list(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`
}

import type { Intent, PartChange, TypedText } from '../blueprint/intent.ts'
import type { Path } from '../diagnostic/diagnostic.ts'

/** What an intent does, in the few words of a button, a menu item and the undo list. */
export function titleOf(intent: Intent): string {
  switch (intent.kind) {
    case 'add-module':
      return `Add ${lastPart(intent.source)}`
    case 'remove-modules':
      return `Delete ${several(intent.ids)}`
    case 'move-module':
      return `Move ${intent.id} to ${intent.group}`
    case 'move-modules':
      return `Move ${several(intent.ids)} to ${intent.group}`
    case 'duplicate-modules':
      return `Duplicate ${several(intent.ids)}`
    case 'pass-output':
      return `Pass ${intent.from}.${intent.output} to ${intent.setting}`
    case 'inline-variable':
      return `Write out variable ${intent.name}`
    case 'set-blueprint-name':
      return `Name the blueprint ${cut(intent.name)}`
    case 'set-backend':
      return `Set backend${ofGroup(intent.group)} to ${intent.type}`
    case 'unset-backend':
      return `Clear backend${ofGroup(intent.group)}`
    case 'set-provider':
      return `Set provider ${intent.name}${ofGroup(intent.group)}`
    case 'unset-provider':
      return `Delete provider ${intent.name}${ofGroup(intent.group)}`
    case 'set-validator':
      return `Set validator ${intent.validator}`
    case 'unset-validator':
      return `Delete validator ${intent.validator}`
    case 'set-output':
      return `Show output ${intent.output} of ${intent.id}`
    case 'unset-output':
      return `Hide output ${intent.output} of ${intent.id}`
    case 'add-image-build':
      return 'Add image build'
    case 'duplicate-module':
      return `Duplicate ${intent.id}`
    case 'rename-module':
      return `Rename ${intent.id} to ${intent.newId}`
    case 'connect':
      return `Connect ${intent.consumer} to ${intent.used}`
    case 'disconnect':
      return `Disconnect ${intent.consumer} from ${intent.used}`
    case 'reorder-use':
      return `Reorder what ${intent.consumer} uses`
    case 'set-setting':
      return `Set ${intent.name} to ${shorten(intent.value)}`
    case 'unset-setting':
      return `Clear ${intent.name}`
    case 'rename-setting':
      return `Rename ${intent.name} to ${intent.newName}`
    case 'set-variable':
      return `Set variable ${intent.name} to ${shorten(intent.value)}`
    case 'unset-variable':
      return `Delete variable ${intent.name}`
    case 'rename-variable':
      return `Rename variable ${intent.name} to ${intent.newName}`
    case 'change-part':
      return titleOfPart(intent.of.name, intent.path, intent.change)
    case 'extract-variable':
      return `Make a variable of ${intent.name}`
    case 'set-kind':
      return intent.moduleKind === undefined
        ? `Clear the kind of ${intent.id}`
        : `Set kind to ${intent.moduleKind}`
    case 'set-source':
      return `Set source to ${intent.source}`
    case 'add-group':
      return `Add group ${intent.name}`
    case 'remove-group':
      return `Delete group ${intent.name}`
    case 'rename-group':
      return `Rename group ${intent.name} to ${intent.newName}`
    case 'move-group':
      return `Move group ${intent.name}`
    case 'split-group':
      return intent.take === 'rest'
        ? `Split the group at ${intent.id}`
        : `Give ${intent.id} its own group`
    case 'replace-scalar':
      return `Change to ${cut(intent.text)}`
    case 'set-value':
      return `Set ${lastName(intent.path)} to ${shorten(intent.value)}`
    case 'remove-value':
      return `Delete ${lastName(intent.path)}`
    case 'escape-text':
      return 'Escape for the shell'
    case 'acknowledge':
      return `Acknowledge ${intent.code}`
    case 'set-note':
      return intent.text.trim() === '' ? `Clear the note of ${intent.id}` : `Note on ${intent.id}`
    case 'skip-validator':
      return `Skip ${intent.validator}`
    case 'paste-yaml':
      return 'Paste'
    case 'all':
      return intent.label
  }
}

function titleOfPart(name: string, path: Path, change: PartChange): string {
  const part = [name, ...path].join('.')
  switch (change.kind) {
    case 'set':
      return `Set ${part} to ${shorten(change.value)}`
    case 'insert':
      return `Add to ${part}`
    case 'move':
      return `Reorder ${[name, ...path.slice(0, -1)].join('.')}`
    case 'rename':
      return `Rename ${part} to ${change.name}`
    case 'remove':
      return `Delete ${part}`
  }
}

function shorten({ text }: TypedText): string {
  return text === '' ? 'an empty text' : cut(text)
}

function several(ids: readonly string[]): string {
  return ids.length === 1 ? `${ids[0]}` : `${ids.length} modules`
}

function ofGroup(group: string | undefined): string {
  return group === undefined ? '' : ` of ${group}`
}

/** The last key of a path; list positions have no name. */
function lastName(path: Path): string {
  return String(path.findLast((step) => typeof step === 'string') ?? 'it')
}

/** The first line, as far as a button has room. */
function cut(text: string): string {
  const [line = ''] = text.split('\n')
  const most = 40
  return line.length > most || line !== text ? `${[...line].slice(0, most).join('')}…` : line
}

/** `vpc` of `modules/network/vpc`; addresses lose their query. */
function lastPart(source: string): string {
  const [path = ''] = source.split('?')
  return path.replace(/\/+$/, '').split('/').at(-1) ?? source
}

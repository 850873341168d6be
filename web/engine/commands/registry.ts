import { acknowledge } from './acknowledge.ts'
import { addGroup } from './add-group.ts'
import { addImageBuild } from './add-image-build.ts'
import { addModule } from './add-module.ts'
import type {
  Bench,
  Command,
  CommandPlan,
  CommandRefusal,
  CommandSteps,
  IntentKind,
  IntentOf,
} from './bench.ts'
import { changePart } from './change-part.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { duplicateModule } from './duplicate-module.ts'
import { duplicateModules } from './duplicate-modules.ts'
import { escapeText } from './escape-text.ts'
import { extractVariable } from './extract-variable.ts'
import { inlineVariable } from './inline-variable.ts'
import { moveGroup } from './move-group.ts'
import { moveModule } from './move-module.ts'
import { moveModules } from './move-modules.ts'
import { passOutput } from './pass-output.ts'
import { pasteYaml } from './paste-yaml.ts'
import { removeGroup } from './remove-group.ts'
import { removeModules } from './remove-modules.ts'
import { removeValue } from './remove-value.ts'
import { renameGroup } from './rename-group.ts'
import { renameModule } from './rename-module.ts'
import { renameSetting } from './rename-setting.ts'
import { renameVariable } from './rename-variable.ts'
import { reorderUse } from './reorder-use.ts'
import { replaceScalar } from './replace-scalar.ts'
import { setBackend } from './set-backend.ts'
import { setBlueprintName } from './set-blueprint-name.ts'
import { setKind } from './set-kind.ts'
import { setNote } from './set-note.ts'
import { setOutput } from './set-output.ts'
import { setProvider } from './set-provider.ts'
import { setSetting } from './set-setting.ts'
import { setSource } from './set-source.ts'
import { setValidator } from './set-validator.ts'
import { setValue } from './set-value.ts'
import { setVariable } from './set-variable.ts'
import { skipValidator } from './skip-validator.ts'
import { splitGroup } from './split-group.ts'
import { unsetBackend } from './unset-backend.ts'
import { unsetOutput } from './unset-output.ts'
import { unsetProvider } from './unset-provider.ts'
import { unsetSetting } from './unset-setting.ts'
import { unsetValidator } from './unset-validator.ts'
import { unsetVariable } from './unset-variable.ts'

/** `all` is no command of its own: its intents are. */
export type SimpleKind = Exclude<IntentKind, 'all'>

type Commands = { readonly [Kind in SimpleKind]: Command<Kind> }

/** The command for each intent. */
export const commands: Commands = {
  'add-module': addModule,
  'remove-modules': removeModules,
  'move-module': moveModule,
  'duplicate-module': duplicateModule,
  'rename-module': renameModule,
  connect,
  disconnect,
  'reorder-use': reorderUse,
  'set-setting': setSetting,
  'unset-setting': unsetSetting,
  'rename-setting': renameSetting,
  'set-variable': setVariable,
  'unset-variable': unsetVariable,
  'rename-variable': renameVariable,
  'change-part': changePart,
  'extract-variable': extractVariable,
  'set-kind': setKind,
  'set-source': setSource,
  'add-group': addGroup,
  'remove-group': removeGroup,
  'rename-group': renameGroup,
  'move-group': moveGroup,
  'split-group': splitGroup,
  'replace-scalar': replaceScalar,
  'set-value': setValue,
  'remove-value': removeValue,
  'escape-text': escapeText,
  acknowledge,
  'set-note': setNote,
  'skip-validator': skipValidator,
  'paste-yaml': pasteYaml,
  'move-modules': moveModules,
  'duplicate-modules': duplicateModules,
  'pass-output': passOutput,
  'inline-variable': inlineVariable,
  'set-blueprint-name': setBlueprintName,
  'set-backend': setBackend,
  'unset-backend': unsetBackend,
  'set-provider': setProvider,
  'unset-provider': unsetProvider,
  'set-validator': setValidator,
  'unset-validator': unsetValidator,
  'set-output': setOutput,
  'unset-output': unsetOutput,
  'add-image-build': addImageBuild,
}

/** Calls the command of an intent. */
export function callCommand<Kind extends SimpleKind>(
  bench: Bench,
  kind: Kind,
  intent: IntentOf<Kind>,
): CommandPlan | CommandSteps | CommandRefusal {
  const command: Command<Kind> = commands[kind]
  return command(bench, intent)
}

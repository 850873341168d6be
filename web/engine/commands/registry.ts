import { acknowledge } from './acknowledge.ts'
import { addGroup } from './add-group.ts'
import { addModule } from './add-module.ts'
import type { Bench, Command, CommandPlan, CommandRefusal, IntentKind, IntentOf } from './bench.ts'
import { connect } from './connect.ts'
import { disconnect } from './disconnect.ts'
import { duplicateModule } from './duplicate-module.ts'
import { escapeText } from './escape-text.ts'
import { extractVariable } from './extract-variable.ts'
import { moveGroup } from './move-group.ts'
import { moveModule } from './move-module.ts'
import { pasteModules } from './paste-modules.ts'
import { removeGroup } from './remove-group.ts'
import { removeModules } from './remove-modules.ts'
import { removeValue } from './remove-value.ts'
import { renameGroup } from './rename-group.ts'
import { renameModule } from './rename-module.ts'
import { renameSetting } from './rename-setting.ts'
import { renameVariable } from './rename-variable.ts'
import { reorderUse } from './reorder-use.ts'
import { replaceScalar } from './replace-scalar.ts'
import { setKind } from './set-kind.ts'
import { setSetting } from './set-setting.ts'
import { setSource } from './set-source.ts'
import { setValue } from './set-value.ts'
import { setVariable } from './set-variable.ts'
import { skipValidator } from './skip-validator.ts'
import { splitGroup } from './split-group.ts'
import { unsetSetting } from './unset-setting.ts'
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
  'skip-validator': skipValidator,
  'paste-modules': pasteModules,
}

/** Calls the command of an intent. */
export function callCommand<Kind extends SimpleKind>(
  bench: Bench,
  kind: Kind,
  intent: IntentOf<Kind>,
): CommandPlan | CommandRefusal {
  const command: Command<Kind> = commands[kind]
  return command(bench, intent)
}

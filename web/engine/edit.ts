// The engine's second door: what turns intents into edits. The page opens it with the first edit.
export { copyModules } from './commands/copy-modules.ts'
export { previewCommand } from './commands/preview-command.ts'
export { runCommand } from './commands/run-command.ts'

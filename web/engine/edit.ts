// The engine's second door: what turns intents into edits. The page fetches it while a document is
// read.
export { formatConsequence } from './commands/consequence-words.ts'
export { copyModules } from './commands/copy-modules.ts'
export { previewCommand } from './commands/preview-command.ts'
export { runCommand } from './commands/run-command.ts'

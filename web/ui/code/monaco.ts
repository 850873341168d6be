/**
 * The one door to Monaco, reached by one dynamic import: it is four times as large as the rest of
 * the page. Only what the text pane uses is registered; its undo and its command list are left out,
 * since the page has one of each.
 */
import 'monaco-editor/features/bracketMatching/register'
import 'monaco-editor/features/caretOperations/register'
import 'monaco-editor/features/clipboard/register'
import 'monaco-editor/features/codicon/register'
import 'monaco-editor/features/comment/register'
import 'monaco-editor/features/contextmenu/register'
import 'monaco-editor/features/find/register'
import 'monaco-editor/features/folding/register'
import 'monaco-editor/features/hover/register'
import 'monaco-editor/features/indentation/register'
import 'monaco-editor/features/lineSelection/register'
import 'monaco-editor/features/linesOperations/register'
import 'monaco-editor/features/multicursor/register'
import 'monaco-editor/features/smartSelect/register'
import 'monaco-editor/features/wordHighlighter/register'
import 'monaco-editor/features/wordOperations/register'
import 'monaco-editor/languages/definitions/yaml/register'

export { editor, type IRange, KeyCode, MarkerSeverity } from 'monaco-editor/editor'
export { default as editorWorkerAddress } from 'monaco-editor/editor/editor.worker?worker&url'

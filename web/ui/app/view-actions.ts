import { chooseTheme } from '../../platform/theme.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { announce } from '../../state/announcement-store.ts'
import { type CanvasRequest, requestCanvas } from '../../state/canvas-requests.ts'
import { selectionStore } from '../../state/selection-store.ts'
import { fixesHere } from '../problems/fixes-here.ts'
import { walkProblems } from '../problems/walk-problems.ts'
import { words } from '../shared/words.ts'
import { type Action, hasDocument } from './action.ts'
import { cyclePanes, showSettings, swapTextAndCanvas } from './pane-focus.ts'
import { openDialog, type SidePane, setCollapsed, shellStore, showTree } from './shell-store.ts'
import { isShownAsTree } from './use-as-tree.ts'

export const commandsAction: Action = {
  id: 'commands',
  name: words.actions.palette,
  keywords: 'search actions',
  shortcuts: ['Mod+K'],
  run: () => openDialog('commands'),
}

export const findAction: Action = {
  id: 'find',
  name: words.actions.find,
  keywords: 'search go to module setting variable',
  shortcuts: ['Mod+P'],
  enabled: isDrawn,
  run: () => openDialog('find'),
}

export const shortcutsAction: Action = {
  id: 'shortcuts',
  name: words.actions.shortcuts,
  keywords: 'help keys',
  shortcuts: ['?'],
  run: () => openDialog('shortcuts'),
}

// Single letters and signs: they belong to the canvas and work while it has the focus.
export const tidyAction: Action = canvasAction('tidy', words.actions.tidy, 'L', 'layout arrange')
export const fitAction: Action = canvasAction('fit', words.actions.fit, 'F', 'zoom all')
export const connectAction: Action = canvasAction(
  'connect',
  words.actions.connect,
  'C',
  'use edge wire',
)

export const neighbourhoodAction: Action = {
  ...canvasAction(
    'neighbourhood',
    words.actions.neighbourhood,
    'N',
    'focus dim isolate uses used by',
  ),
  enabled: () => isDrawn() && !isShownAsTree(),
}

export const minimapAction: Action = canvasAction('minimap', words.actions.minimap, 'M', 'overview')

export const canvasActions: readonly Action[] = [
  tidyAction,
  fitAction,
  // Where the plus sign needs Shift, its key alone does too.
  { ...canvasAction('zoom-in', words.actions.zoomIn, '+'), shortcuts: ['+', '='] },
  canvasAction('zoom-out', words.actions.zoomOut, '-'),
  canvasAction('zoom-100', words.actions.zoomFull, '1'),
  canvasAction('zoom-selection', words.actions.zoomSelection, '2', 'show selected'),
  minimapAction,
  connectAction,
  neighbourhoodAction,
]

function canvasAction(
  kind: Exclude<CanvasRequest['kind'], 'show-module' | 'show-group'>,
  name: string,
  shortcut: string,
  keywords = '',
): Action {
  return {
    id: kind,
    name,
    keywords,
    shortcuts: [shortcut],
    onlyOnCanvas: true,
    enabled: isDrawn,
    run: () => requestCanvas({ kind }),
  }
}

export const settingsAction: Action = {
  id: 'settings',
  name: words.actions.settings,
  keywords: 'inspector variables',
  shortcuts: ['Enter'],
  onlyOnCanvas: true,
  enabled: hasDocument,
  run: showSettings,
}

export const paneActions: readonly Action[] = [
  toggle('palette', words.actions.togglePalette, 'Mod+B'),
  toggle('inspector', words.actions.toggleInspector, 'Mod+Shift+B'),
  toggle('dock', words.actions.toggleDock, 'Mod+J'),
  {
    id: 'next-pane',
    name: words.actions.nextPane,
    shortcuts: ['F6'],
    enabled: hasDocument,
    run: cyclePanes,
  },
  settingsAction,
  {
    id: 'text-or-canvas',
    name: words.actions.textOnly,
    shortcuts: ['G'],
    onlyOnCanvas: true,
    enabled: hasDocument,
    run: swapTextAndCanvas,
  },
  {
    id: 'next-problem',
    name: words.actions.nextProblem,
    shortcuts: ['F8'],
    enabled: hasProblems,
    run: () => walkProblems(1),
  },
  {
    id: 'previous-problem',
    name: words.actions.previousProblem,
    shortcuts: ['Shift+F8'],
    enabled: hasProblems,
    run: () => walkProblems(-1),
  },
  {
    id: 'fixes',
    name: words.actions.fixes,
    keywords: 'quick fix mend problem',
    shortcuts: ['Mod+.'],
    enabled: hasProblems,
    run: () => {
      if (fixesHere(analysisStore.getState().view, selectionStore.getState()).length > 0) {
        openDialog('fixes')
      } else announce(words.fixes.none)
    },
  },
]

export const treeAction: Action = {
  id: 'tree',
  name: words.actions.tree,
  keywords: 'list outline drawing canvas',
  shortcuts: ['T'],
  onlyOnCanvas: true,
  enabled: isDrawn,
  run: () => {
    showTree(!isShownAsTree())
    // The tree or the drawing has to be there before it can take the focus.
    requestAnimationFrame(() => requestCanvas({ kind: 'focus' }))
  },
}

export const themeActions: readonly Action[] = [
  { id: 'theme-light', name: words.actions.themeLight, run: () => chooseTheme('light') },
  { id: 'theme-dark', name: words.actions.themeDark, run: () => chooseTheme('dark') },
  { id: 'theme-system', name: words.actions.themeSystem, run: () => chooseTheme(undefined) },
]

/** A graph is drawn, be it that of an older text. */
function isDrawn(): boolean {
  return hasDocument() && analysisStore.getState().graph !== undefined
}

function hasProblems(): boolean {
  return (analysisStore.getState().view?.findings.length ?? 0) > 0
}

function toggle(pane: SidePane | 'dock', name: string, shortcut: string): Action {
  return {
    id: `toggle-${pane}`,
    name,
    keywords: 'panel',
    shortcuts: [shortcut],
    enabled: hasDocument,
    run: () => setCollapsed(pane, !shellStore.getState().collapsed[pane]),
  }
}

import { words } from '../shared/words.ts'

/** What keys and the pointer do that is no action with a name of its own, for the list of keys. */
export type GestureSection = {
  readonly title: string
  readonly gestures: readonly { readonly name: string; readonly keys: readonly string[] }[]
}

const arrows = ['ArrowLeft', 'ArrowUp', 'ArrowDown', 'ArrowRight']

function withArrows(modifier: string): readonly string[] {
  return arrows.map((arrow) => `${modifier}+${arrow}`)
}

const { shortcuts: said } = words

export const gestureSections: readonly GestureSection[] = [
  {
    title: said.onCanvas,
    gestures: [
      { name: said.walk, keys: arrows },
      { name: said.alongEdges, keys: withArrows('Alt') },
      { name: said.nudge, keys: withArrows('Shift') },
      { name: said.giveUp, keys: ['Escape'] },
      { name: said.contextMenu, keys: ['Shift+F10'] },
    ],
  },
  {
    title: said.byPointer,
    gestures: [
      { name: said.addToSelection, keys: [`Mod+${said.click}`] },
      { name: said.pan, keys: [said.panKeys] },
      { name: said.zoom, keys: [`Mod+${said.wheel}`] },
      { name: said.duplicate, keys: [`Alt+${said.drag}`] },
    ],
  },
  { title: said.inText, gestures: [{ name: said.leave, keys: [said.leaveKeys] }] },
]

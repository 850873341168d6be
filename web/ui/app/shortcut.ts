/**
 * A key with its modifiers, as in `Mod+Shift+Z`. `Mod` is Command on Apple machines and Control
 * elsewhere.
 */
export type Shortcut = string

/** The part of a keyboard event that decides. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** True when a key press is this shortcut, with no modifier more or less. */
export function matchesShortcut(shortcut: Shortcut, press: KeyPress, apple: boolean): boolean {
  const parts = partsOf(shortcut)
  const key = parts.pop() ?? ''
  const mod = parts.includes('Mod')
  const wanted = { mod, shift: parts.includes('Shift'), alt: parts.includes('Alt') }
  const pressedMod = apple ? press.metaKey : press.ctrlKey
  const otherMod = apple ? press.ctrlKey : press.metaKey
  if (pressedMod !== wanted.mod || otherMod || press.altKey !== wanted.alt) return false
  // A sign like `?` needs Shift on some keyboards and not on others.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key)
  if (!isSign && press.shiftKey !== wanted.shift) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** The modifiers and the key, which may be the plus sign itself. */
function partsOf(shortcut: Shortcut): string[] {
  return shortcut.split(/\+(?=.)/)
}

const keyNames = new Map([
  ['ArrowLeft', '←'],
  ['ArrowRight', '→'],
  ['ArrowUp', '↑'],
  ['ArrowDown', '↓'],
])

const appleNames = new Map([
  ['Mod', '⌘'],
  ['Shift', '⇧'],
  ['Alt', '⌥'],
])

/** How the shortcut is shown: `⌘⇧Z` on Apple machines, `Ctrl+Shift+Z` elsewhere. */
export function formatShortcut(shortcut: Shortcut, apple: boolean): string {
  const parts = partsOf(shortcut).map((part) => keyNames.get(part) ?? part)
  if (apple) return parts.map((part) => appleNames.get(part) ?? part).join('')
  return parts.map((part) => (part === 'Mod' ? 'Ctrl' : part)).join('+')
}

/** The form that `aria-keyshortcuts` takes. */
export function ariaShortcut(shortcut: Shortcut, apple: boolean): string {
  return shortcut.replace('Mod', apple ? 'Meta' : 'Control')
}

export const isApple: boolean =
  typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

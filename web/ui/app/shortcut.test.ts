import { expect, test } from 'vitest'
import { ariaShortcut, formatShortcut, type KeyPress, matchesShortcut } from './shortcut.ts'

const none = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }

function press(key: string, modifiers: Partial<KeyPress> = {}): KeyPress {
  return { ...none, ...modifiers, key }
}

test('Mod is Control elsewhere and Command on Apple machines', () => {
  expect(matchesShortcut('Mod+Z', press('z', { ctrlKey: true }), false)).toBe(true)
  expect(matchesShortcut('Mod+Z', press('z', { metaKey: true }), true)).toBe(true)
  expect(matchesShortcut('Mod+Z', press('z', { metaKey: true }), false)).toBe(false)
  expect(matchesShortcut('Mod+Z', press('z', { ctrlKey: true, metaKey: true }), false)).toBe(false)
})

test('a modifier more or less is another shortcut', () => {
  const redo = press('Z', { ctrlKey: true, shiftKey: true })
  expect(matchesShortcut('Mod+Z', redo, false)).toBe(false)
  expect(matchesShortcut('Mod+Shift+Z', redo, false)).toBe(true)
  expect(matchesShortcut('F8', press('F8', { altKey: true }), false)).toBe(false)
})

test('a sign is the same with and without Shift', () => {
  expect(matchesShortcut('?', press('?', { shiftKey: true }), false)).toBe(true)
  expect(matchesShortcut('Mod+.', press('.', { ctrlKey: true }), false)).toBe(true)
})

test('the plus sign is a key like others', () => {
  expect(matchesShortcut('+', press('+', { shiftKey: true }), false)).toBe(true)
  expect(matchesShortcut('+', press('-'), false)).toBe(false)
  expect(matchesShortcut('Mod++', press('+', { ctrlKey: true }), false)).toBe(true)
  expect(formatShortcut('+', true)).toBe('+')
})

test('shortcuts are written as each system writes them', () => {
  expect(formatShortcut('Mod+Shift+E', true)).toBe('⌘⇧E')
  expect(formatShortcut('Mod+Shift+E', false)).toBe('Ctrl+Shift+E')
  expect(formatShortcut('Mod+Shift+ArrowLeft', false)).toBe('Ctrl+Shift+←')
  expect(ariaShortcut('Mod+K', false)).toBe('Control+K')
})

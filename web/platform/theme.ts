import { keepPreference } from './preferences.ts'

export type Theme = 'light' | 'dark'

/** The user's choice; undefined follows the system. `public/theme.js` reads the same preference. */
export function chooseTheme(theme: Theme | undefined): void {
  keepPreference('theme', theme)
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = theme ?? (dark ? 'dark' : 'light')
}

import { editor } from './monaco.ts'

const themeName = 'cyanotype'

/** Gives Monaco the page's colours, now and whenever the theme changes. */
export function followTheme(): () => void {
  const apply = (): void => {
    defineTheme()
    editor.setTheme(themeName)
  }
  apply()
  const observer = new MutationObserver(apply)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  return () => observer.disconnect()
}

function defineTheme(): void {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const bare = (name: string): string => token(name).replace('#', '')
  editor.defineTheme(themeName, {
    base: document.documentElement.dataset.theme === 'dark' ? 'vs-dark' : 'vs',
    // The base theme colours strings and numbers of YAML by rules that ours could not overrule.
    inherit: false,
    rules: [
      { token: '', foreground: bare('ink') },
      { token: 'type', foreground: bare('accent') },
      { token: 'comment', foreground: bare('muted') },
      { token: 'string', foreground: bare('ink') },
      { token: 'number', foreground: bare('storage') },
      { token: 'keyword', foreground: bare('storage') },
      { token: 'tag', foreground: bare('script') },
      { token: 'namespace', foreground: bare('script') },
      { token: 'operators', foreground: bare('muted') },
    ],
    colors: {
      'editor.background': token('surface'),
      'editor.foreground': token('ink'),
      'editorLineNumber.foreground': token('faint'),
      'editorLineNumber.dimmedForeground': token('faint'),
      'editorLineNumber.activeForeground': token('ink'),
      'editor.lineHighlightBackground': `${token('accent-soft')}80`,
      'editor.lineHighlightBorder': '#00000000',
      'editor.selectionBackground': `${token('accent')}40`,
      'editorCursor.foreground': token('ink'),
      'editorIndentGuide.background1': token('line'),
      'editorError.foreground': token('err'),
      'editorWarning.foreground': token('warn'),
      'editorInfo.foreground': token('info'),
      'editorWidget.background': token('raised'),
      'editorWidget.border': token('line'),
      'editorHoverWidget.background': token('raised'),
      'editorHoverWidget.border': token('line'),
      'input.background': token('surface'),
      'input.border': token('line-strong'),
      focusBorder: token('sel'),
      'scrollbarSlider.background': `${token('line-strong')}55`,
      'scrollbarSlider.hoverBackground': `${token('line-strong')}88`,
    },
  })
}

import styles from './SearchField.module.css'

/** Narrows the rows below it; Enter goes to the first of them, Escape shows all again. */
export function SearchField({
  label,
  value,
  onChange,
  rows,
}: {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** Selects the rows within the section. */
  readonly rows: string
}) {
  return (
    <input
      type="search"
      className={styles.search}
      value={value}
      placeholder={label}
      aria-label={label}
      spellCheck={false}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && value !== '') {
          event.preventDefault()
          event.stopPropagation()
          onChange('')
        }
        if (event.key !== 'Enter') return
        event.preventDefault()
        const section = event.currentTarget.closest('section')
        section?.querySelector<HTMLElement>(controlsIn(rows))?.focus()
      }}
    />
  )
}

function controlsIn(rows: string): string {
  return `${rows} :is(input, select, textarea), ${rows} fieldset button`
}

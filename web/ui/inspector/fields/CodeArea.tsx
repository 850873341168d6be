import { type ComponentProps, type RefObject, useMemo, useRef } from 'react'
import styles from './CodeArea.module.css'
import { shellParts } from './shell-look.ts'

/**
 * A text area for scripts. Below its own, transparent text lies the same text in colours: what the
 * toolkit fills in is told from what the shell does.
 */
export function CodeArea({
  value,
  look,
  className: _,
  ref,
  ...rest
}: Omit<ComponentProps<'textarea'>, 'value' | 'ref'> & {
  readonly value: string
  readonly look: string
  readonly ref: RefObject<HTMLTextAreaElement | null>
}) {
  const below = useRef<HTMLPreElement>(null)
  const parts = useMemo(() => shellParts(value), [value])
  return (
    <div className={`${styles.frame} ${look}`}>
      <pre ref={below} aria-hidden="true" className={styles.colours}>
        {parts.map(({ kind, text }, index) =>
          kind === 'plain' ? (
            text
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text have only their place
            <span key={index} className={styles[kind]}>
              {text}
            </span>
          ),
        )}
        {'\n'}
      </pre>
      <textarea
        {...rest}
        ref={ref}
        className={styles.text}
        value={value}
        rows={Math.min(14, Math.max(3, value.split('\n').length))}
        wrap="off"
        onScroll={({ currentTarget: { scrollTop, scrollLeft } }) => {
          below.current?.scrollTo(scrollLeft, scrollTop)
        }}
      />
    </div>
  )
}

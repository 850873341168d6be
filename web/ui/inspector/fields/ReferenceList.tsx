import type { ReferenceOption } from '../../../engine/index.ts'
import { words } from '../../shared/words.ts'
import styles from './ReferenceList.module.css'
import type { Completion } from './use-completion.ts'

/** The references that fit what is being typed, below its control. */
export function ReferenceList({
  id,
  label,
  completion: { options, chosen, take },
}: {
  readonly id: string
  readonly label: string
  readonly completion: Completion
}) {
  if (options.length === 0) return <p className={styles.none}>{words.fields.noReference}</p>
  return (
    <div id={id} role="listbox" aria-label={words.fields.references(label)} className={styles.list}>
      {options.map((option, index) => (
        <Option
          key={option.text}
          id={`${id}-${index}`}
          option={option}
          isChosen={index === chosen}
          onTake={() => take(option)}
        />
      ))}
    </div>
  )
}

function Option({
  id,
  option: { text, shown },
  isChosen,
  onTake,
}: {
  readonly id: string
  readonly option: ReferenceOption
  readonly isChosen: boolean
  readonly onTake: () => void
}) {
  return (
    // The keys are the control's: it keeps the focus while the list is open.
    // biome-ignore lint/a11y/useFocusableInteractive: chosen through aria-activedescendant
    <div
      id={id}
      ref={(element) => {
        if (isChosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      role="option"
      aria-selected={isChosen}
      className={styles.option}
      onPointerDown={(event) => {
        // The control keeps the focus: losing it would write what is half typed.
        event.preventDefault()
        onTake()
      }}
    >
      <span className={styles.text}>{text}</span>
      <span className={styles.shown}>{shown}</span>
    </div>
  )
}

import { ChevronDown, ChevronRight, GripVertical, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import type { FieldProps, NewPartProps, WithField } from './field-props.ts'
import { shapeFor, summaryOf } from './form-parts.ts'
import styles from './Parts.module.css'
import { useRowDrag } from './use-row-drag.ts'

type Props = FieldProps &
  NewPartProps &
  WithField & {
    readonly place: number
    readonly count: number
    /** Not in the text yet: what is typed first puts it there. */
    readonly isNew: boolean
    readonly onMove: (to: number) => void
    readonly onRemove: () => void
  }

/** An item of a list: one line with its tools, or a card with its parts. */
export function ListItem(props: Props) {
  const { shape: wanted, value, isNew } = props
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isNew) row.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [isNew])
  const { kind } = shapeFor(wanted, value)
  const isCard = kind === 'object' || kind === 'map' || kind === 'list'
  return (
    <li ref={row} className={isCard ? styles.card : styles.line} data-item={props.place}>
      {isCard ? <Card {...props} /> : <Line {...props} />}
    </li>
  )
}

function Line(props: Props) {
  const { label, path, shape, value, depth, write, Field } = props
  return (
    <>
      <Grip {...props} />
      <div className={styles.content}>
        <Field {...{ label, path, shape, value, depth, write }} />
      </div>
      <RemoveButton {...props} />
    </>
  )
}

function Card(props: Props) {
  const { label, path, shape, value, depth, isNew, write, begin, count, place, Field } = props
  const [isOpen, setOpen] = useState(isNew || count === 1)
  const Chevron = isOpen ? ChevronDown : ChevronRight
  const fresh = shape.kind === 'object' ? { begin } : { write }
  return (
    <>
      <div className={styles.head}>
        <Grip {...props} />
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <Chevron size={13} aria-hidden="true" />
          <span className="unseen">{nameBefore(label, place)}</span>
          <span className={styles.number}>{place + 1}</span>
          <span className={styles.summary}>{summaryOf(value)}</span>
        </button>
        <RemoveButton {...props} />
      </div>
      {isOpen && (
        <div className={styles.body}>
          <Field {...{ label, path, shape, value, depth, ...fresh }} />
        </div>
      )}
    </>
  )
}

/** The label without the number, which shows by itself. */
function nameBefore(label: string, place: number): string {
  return label.slice(0, -String(place + 1).length)
}

function Grip({ label, place, count, isNew, onMove }: Props) {
  const drag = useRowDrag(place, onMove)
  if (isNew || count < 2) return null
  return (
    <button
      type="button"
      className={styles.grip}
      data-grip={place}
      aria-label={words.fields.move(label)}
      title={words.fields.moveHint}
      {...drag}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        onMove(place + (event.key === 'ArrowUp' ? -1 : 1))
      }}
    >
      <GripVertical size={13} aria-hidden="true" />
    </button>
  )
}

function RemoveButton({ label, onRemove }: Props) {
  return (
    <IconButton
      icon={X}
      label={words.fields.remove(label)}
      className={styles.tool}
      onClick={onRemove}
    />
  )
}

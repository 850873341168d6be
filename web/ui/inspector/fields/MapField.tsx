import { Plus, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FormShape, FormValue } from '../../../engine/index.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import entryStyles from './Entry.module.css'
import type { FieldProps, WithField, Write } from './field-props.ts'
import { entryOf, shapeFor } from './form-parts.ts'
import styles from './Parts.module.css'
import { useDraft } from './use-draft.ts'
import { useValueAccess } from './value-context.ts'

type MapShape = Extract<FormShape, { readonly kind: 'map' }>

const nothing: FormValue = { kind: 'none' }

/** A map: an entry a row, its name beside its value. */
export function MapField({
  label,
  path,
  shape: { element },
  value,
  depth,
  Field,
}: FieldProps<MapShape> & WithField) {
  const { change } = useValueAccess()
  const frame = useRef<HTMLFieldSetElement>(null)
  const entries = value.kind === 'map' ? value.entries : []
  const [begun, setBegun] = useState<number>()
  const isAdding = begun === entries.length
  const remove = async (name: string): Promise<void> => {
    await change([...path, name], { kind: 'remove' })
    frame.current?.querySelector<HTMLElement>(':scope > [data-add]')?.focus()
  }
  return (
    <fieldset ref={frame} aria-label={label} className={styles.parts}>
      <ul className={styles.items}>
        {entries.map(({ name, value: part }, index) => {
          const own = words.fields.attribute(label, name)
          const { kind } = shapeFor(element, part)
          const isTall = kind === 'object' || kind === 'map' || kind === 'list' || hasLines(part)
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an entry that is renamed keeps the focus
            <li key={index} className={isTall ? styles.tall : styles.line}>
              <KeyField
                label={words.fields.keyOf(own)}
                name={name}
                onRename={(to) => change([...path, name], { kind: 'rename', name: to })}
              />
              <div className={styles.content}>
                <Field
                  label={own}
                  path={[...path, name]}
                  shape={element}
                  value={part}
                  depth={depth + 1}
                />
              </div>
              <IconButton
                icon={X}
                label={words.fields.remove(own)}
                className={styles.tool}
                onClick={() => void remove(name)}
              />
            </li>
          )
        })}
        {isAdding && (
          <NewEntry
            label={words.fields.newEntry(label)}
            element={element}
            depth={depth + 1}
            isTaken={(name) => entryOf(value, name) !== undefined}
            write={(name, typed) =>
              typed === undefined
                ? Promise.resolve({ done: false, reason: '' })
                : change([...path, name], { kind: 'set', value: typed })
            }
            onGiveUp={() => setBegun(undefined)}
            Field={Field}
          />
        )}
      </ul>
      <button
        type="button"
        data-add=""
        className={styles.add}
        aria-label={words.fields.addEntryTo(label)}
        onClick={() => setBegun(entries.length)}
      >
        <Plus size={13} aria-hidden="true" />
        {words.fields.addEntry}
      </button>
    </fieldset>
  )
}

function hasLines(value: FormValue): boolean {
  return value.kind === 'text' && value.text.includes('\n')
}

function KeyField({
  label,
  name,
  onRename,
}: {
  readonly label: string
  readonly name: string
  readonly onRename: (name: string) => ReturnType<Write>
}) {
  const draft = useDraft(name, onRename)
  return (
    <div className={styles.key}>
      <input
        aria-label={label}
        className={`${entryStyles.control} ${draft.refusal === '' ? '' : entryStyles.error}`}
        value={draft.text}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={draft.refusal !== ''}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') draft.commit()
          if (event.key === 'Escape' && draft.isDirty) {
            event.stopPropagation()
            draft.restore()
          }
        }}
      />
      {draft.refusal !== '' && <p className={entryStyles.fault}>{draft.refusal}</p>}
    </div>
  )
}

/** An entry in the making: it is written once it has a name and a value. */
function NewEntry({
  label,
  element,
  depth,
  isTaken,
  write,
  onGiveUp,
  Field,
}: WithField & {
  readonly label: string
  readonly element: FormShape
  readonly depth: number
  readonly isTaken: (name: string) => boolean
  readonly write: (name: string, ...typed: Parameters<Write>) => ReturnType<Write>
  readonly onGiveUp: () => void
}) {
  const [name, setName] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const taken = isTaken(name)
  useEffect(() => input.current?.focus(), [])
  return (
    <li className={styles.line}>
      <div className={styles.key}>
        <input
          ref={input}
          aria-label={words.fields.keyOf(label)}
          aria-invalid={taken}
          placeholder={words.fields.newKey}
          className={`${entryStyles.control} ${taken ? entryStyles.error : ''}`}
          value={name}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setName(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') focusNext(input.current)
            if (event.key !== 'Escape') return
            event.stopPropagation()
            onGiveUp()
          }}
        />
      </div>
      <div className={styles.content}>
        <Field
          label={label}
          path={[name]}
          shape={element}
          value={nothing}
          depth={depth}
          write={(typed) =>
            name === '' || taken
              ? Promise.resolve({ done: false, reason: words.fields.nameFirst(taken) })
              : write(name, typed)
          }
        />
      </div>
      <IconButton
        icon={X}
        label={words.fields.remove(label)}
        className={styles.tool}
        onClick={onGiveUp}
      />
    </li>
  )
}

function focusNext(input: HTMLElement | null): void {
  const row = input?.closest('li')
  row?.querySelectorAll<HTMLElement>('input, select, textarea')[1]?.focus()
}

import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import type { FormShape, FormValue, PartChange } from '../../../engine/index.ts'
import { announce } from '../../../state/announcement-store.ts'
import { words } from '../../shared/words.ts'
import type { Begin, FieldProps, WithField, Write } from './field-props.ts'
import { ListItem } from './ListItem.tsx'
import styles from './Parts.module.css'
import { useValueAccess } from './value-context.ts'

type ListShape = Extract<FormShape, { readonly kind: 'list' }>

const nothing: FormValue = { kind: 'none' }

/** A list: its items one below the other, to be changed, moved, taken out and added to. */
export function ListField({
  label,
  path,
  shape: { element, bounds },
  value,
  depth,
  Field,
}: FieldProps<ListShape> & WithField) {
  const { change } = useValueAccess()
  const frame = useRef<HTMLFieldSetElement>(null)
  const items = value.kind === 'list' ? value.items : []
  // The place of an item that is being typed and not in the text yet.
  const [begun, setBegun] = useState<number>()
  const isAdding = begun === items.length
  const isFull = bounds?.most !== undefined && items.length >= bounds.most

  const insert = (part: Omit<Extract<PartChange, { kind: 'insert' }>, 'kind' | 'place'>) =>
    change(path, { kind: 'insert', place: 'last', ...part })
  const insertWhole: Write = async (typed) =>
    typed === undefined ? { done: false, reason: '' } : insert({ value: typed })
  // What comes after the first attribute may come before the page knows of the new item.
  const inserted = useRef<number>(undefined)
  const begin: Begin = async (key, typed) => {
    if (inserted.current === items.length) {
      return change([...path, items.length, key], { kind: 'set', value: typed })
    }
    const outcome = await insert({ value: typed, key })
    if (outcome.done) inserted.current = items.length
    return outcome
  }

  const move = async (from: number, to: number): Promise<void> => {
    if (to < 0 || to >= items.length || to === from) return
    // A place counts the items of today, the moved one too.
    const before = to > from ? to + 1 : to
    const place = before >= items.length ? 'last' : before
    const outcome = await change([...path, from], { kind: 'move', place })
    if (!outcome.done) return
    announce(words.fields.movedTo(words.fields.item(label, from + 1), to + 1, items.length))
    focusPart(frame.current, `[data-grip="${to}"]`)
  }
  const remove = async (index: number): Promise<void> => {
    if (index === begun) setBegun(undefined)
    else await change([...path, index], { kind: 'remove' })
    focusPart(frame.current, ':scope > [data-add]')
  }

  return (
    <fieldset ref={frame} aria-label={label} className={styles.parts}>
      <ol className={styles.items}>
        {[...items, ...(isAdding ? [nothing] : [])].map((item, index) => (
          <ListItem
            // biome-ignore lint/suspicious/noArrayIndexKey: items have no name but their place
            key={index}
            label={words.fields.item(label, index + 1)}
            path={[...path, index]}
            shape={element}
            value={item}
            depth={depth + 1}
            place={index}
            count={items.length}
            isNew={index === items.length}
            write={index === items.length ? insertWhole : undefined}
            begin={index === items.length ? begin : undefined}
            onMove={(to) => void move(index, to)}
            onRemove={() => void remove(index)}
            Field={Field}
          />
        ))}
      </ol>
      <button
        type="button"
        data-add=""
        className={styles.add}
        aria-label={words.fields.addItemTo(label)}
        disabled={isFull}
        onClick={() => {
          inserted.current = undefined
          setBegun(items.length)
        }}
      >
        <Plus size={13} aria-hidden="true" />
        {words.fields.addItem}
        {bounds !== undefined && (
          <span className={styles.bounds}>
            {words.fields.countBounds(bounds.least, bounds.most)}
          </span>
        )}
      </button>
    </fieldset>
  )
}

/** After the change has been drawn: what had the focus stands elsewhere or is gone. */
function focusPart(frame: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => frame?.querySelector<HTMLElement>(selector)?.focus())
}

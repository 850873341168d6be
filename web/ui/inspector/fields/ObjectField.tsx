import { X } from 'lucide-react'
import { useState } from 'react'
import type { FormAttribute, FormShape, FormValue } from '../../../engine/index.ts'
import { IconButton } from '../../shared/IconButton.tsx'
import { words } from '../../shared/words.ts'
import { shortType } from '../short-type.ts'
import type { Begin, FieldProps, WithField } from './field-props.ts'
import { entryOf } from './form-parts.ts'
import styles from './Parts.module.css'
import { useValueAccess } from './value-context.ts'

type ObjectShape = Extract<FormShape, { readonly kind: 'object' }>

const nothing: FormValue = { kind: 'none' }
const anything: FormShape = { kind: 'any' }

/** The most attributes that are shown although nothing says that they matter. */
const fewEnough = 5

/** An object: its attributes by name, required ones first, unset ones on demand. */
export function ObjectField({
  label,
  path,
  shape: { attributes },
  value,
  depth,
  begin,
  Field,
}: FieldProps<ObjectShape> &
  WithField & {
    readonly begin?: Begin | undefined
  }) {
  const [all, setAll] = useState(attributes.length <= fewEnough)
  const own = [...attributes, ...strangersIn(value, attributes)]
  const shown = own.filter(
    ({ name, required }) => all || required || entryOf(value, name) !== undefined,
  )
  return (
    <fieldset aria-label={label} className={styles.parts}>
      {shown.map((attribute) => (
        <Attribute
          key={attribute.name}
          label={words.fields.attribute(label, attribute.name)}
          path={[...path, attribute.name]}
          attribute={attribute}
          value={entryOf(value, attribute.name)}
          depth={depth + 1}
          begin={begin}
          Field={Field}
        />
      ))}
      {shown.length < own.length && (
        <button
          type="button"
          className={styles.add}
          aria-label={words.fields.more(own.length - shown.length, label)}
          onClick={() => setAll(true)}
        >
          {words.fields.moreShort(own.length - shown.length)}
        </button>
      )}
    </fieldset>
  )
}

/** Attributes that the type does not have: they are there, so they show. */
function strangersIn(
  value: FormValue,
  attributes: readonly FormAttribute[],
): readonly FormAttribute[] {
  if (value.kind !== 'map') return []
  const known = new Set(attributes.map(({ name }) => name))
  return value.entries
    .filter(({ name }) => !known.has(name))
    .map(({ name }) => ({ name, typeText: '', required: false, shape: anything }))
}

function Attribute({
  label,
  path,
  attribute: { name, typeText, required, shape },
  value,
  depth,
  begin,
  Field,
}: Omit<FieldProps, 'shape' | 'value'> &
  WithField & {
    readonly attribute: FormAttribute
    readonly value: FormValue | undefined
    readonly begin: Begin | undefined
  }) {
  const { change } = useValueAccess()
  return (
    <div className={styles.attribute}>
      <div className={styles.attributeHead}>
        <span className={styles.attributeName}>{name}</span>
        {required && (
          <>
            <span className={styles.required} aria-hidden="true" />
            <span className="unseen">{words.inspector.required}</span>
          </>
        )}
        {value !== undefined && !required && (
          <IconButton
            icon={X}
            label={words.inspector.clear(label)}
            className={styles.tool}
            onClick={() => void change(path, { kind: 'remove' })}
          />
        )}
        <span className={styles.type} title={typeText}>
          {shortType(typeText)}
        </span>
      </div>
      <Field
        {...{ label, path, shape, depth }}
        value={value ?? nothing}
        write={
          begin === undefined
            ? undefined
            : (typed) =>
                typed === undefined
                  ? Promise.resolve({ done: false, reason: '' })
                  : begin(name, typed)
        }
      />
    </div>
  )
}

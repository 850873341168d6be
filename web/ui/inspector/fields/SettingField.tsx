import type { Field } from '../../../engine/index.ts'
import type { PageFinding } from '../../../state/analysis-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { words } from '../../shared/words.ts'
import { AnyField } from './AnyField.tsx'
import type { Write } from './field-props.ts'
import { fitsForm, shapeFor } from './form-parts.ts'
import { LeafField } from './LeafField.tsx'
import styles from './Parts.module.css'
import { isExpression } from './typed-text.ts'
import { usePartAccess } from './use-part-access.ts'
import { type Look, ValueContext } from './value-context.ts'

/** How a setting is edited: by its type, by any expression, in many lines, or as its YAML. */
export type FieldMode = 'typed' | 'free' | 'script' | 'yaml'

/** The control, or the controls, of a setting's value. */
export function SettingField({
  moduleId,
  field,
  mode,
  problems,
  describedBy,
}: {
  readonly moduleId: string
  readonly field: Field
  readonly mode: FieldMode
  readonly problems: readonly PageFinding[]
  readonly describedBy: string
}) {
  const { name, shape, value, origin, editable } = field
  const start = startOf(field)
  const look = lookOf(field, problems)
  const isInvalid = problems.some(({ severity }) => severity === 'error')
  const access = usePartAccess(
    { kind: 'setting', id: moduleId, name },
    { start, look, describedBy, isInvalid },
  )
  const write: Write = async (typed) => {
    if (typed !== undefined) {
      return runIntent({ kind: 'set-setting', id: moduleId, name, value: typed })
    }
    // What the author did not set is as the module has it already.
    return origin === 'author'
      ? runIntent({ kind: 'unset-setting', id: moduleId, name })
      : { done: false, reason: '' }
  }

  if (mode === 'typed' && hasParts(field)) {
    const isGiven = origin === 'use' || origin === 'toolkit'
    return (
      <ValueContext value={access}>
        {isGiven && <p className={styles.given}>{field.shown}</p>}
        <AnyField
          label={name}
          path={[]}
          shape={shape}
          value={isGiven ? { kind: 'none' } : value}
          depth={0}
        />
      </ValueContext>
    )
  }
  return (
    <ValueContext value={access}>
      <LeafField
        label={name}
        path={[]}
        shape={mode === 'yaml' || isForeign(field) ? { kind: 'any' } : shape}
        wanted={shape}
        text={mode === 'yaml' ? field.yaml : editable}
        mode={mode}
        write={write}
        unset={words.fields.asDefault(field.default ?? '')}
      />
    </ValueContext>
  )
}

/** Whether the parts of the value can be edited one by one. */
export function hasParts({ shape, value, origin, editable }: Field): boolean {
  const { kind } = shapeFor(shape, value)
  if (kind !== 'list' && kind !== 'map' && kind !== 'object') return false
  if (shape.kind === 'any' && origin !== 'author') return false
  if (origin === 'author' || !isExpression(editable))
    return fitsForm(shapeFor(shape, value), value, 0)
  return true
}

/** An expression, or something of another type, stands where the type has a control of its own. */
function isForeign({ shape, value, origin, editable }: Field): boolean {
  if (shape.kind === 'text') return origin === 'author' && !fitsForm(shape, value, 0)
  return isExpression(editable) || (origin === 'author' && !fitsForm(shape, value, 0))
}

/** What a value begins as when the first part of it is changed. */
function startOf({ origin, value }: Field): string | undefined {
  if (origin !== 'module default' && origin !== 'deployment variable') return undefined
  const isThere =
    (value.kind === 'list' && value.items.length > 0) ||
    (value.kind === 'map' && value.entries.length > 0)
  return isThere ? value.yaml : undefined
}

function lookOf({ origin }: Field, problems: readonly PageFinding[]): Look {
  if (problems.some(({ severity }) => severity === 'error')) return 'error'
  if (problems.some(({ severity }) => severity === 'warning')) return 'warning'
  if (origin === 'module default' || origin === 'none') return 'default'
  return origin === 'author' ? 'set' : 'given'
}

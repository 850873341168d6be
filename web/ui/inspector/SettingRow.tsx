import { Eraser, SquareFunction } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Field } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { InlineText } from '../shared/InlineText.tsx'
import { words } from '../shared/words.ts'
import { Origin } from './Origin.tsx'
import { RowProblems } from './RowProblems.tsx'
import styles from './SettingRow.module.css'
import { isExpression, lineKindOf, typedText } from './typed-text.ts'
import { useAsked } from './use-asked.ts'
import { useDraft } from './use-draft.ts'
import { ValueControl } from './ValueControl.tsx'

/** One setting: its name and type, its value, and where the value comes from. */
export function SettingRow({
  moduleId,
  field,
  description,
  problems,
  asked,
}: {
  readonly moduleId: string
  readonly field: Field
  /** What it is for, in a line; empty when nobody says. */
  readonly description: string
  readonly problems: readonly PageFinding[]
  /** Set when the row must come into view and take the focus; another object asks again. */
  readonly asked: object | undefined
}) {
  const { name, shape, value, editable, origin, required, typeText } = field
  const control = value.kind !== shape.kind && isExpression(editable) ? 'yaml' : lineKindOf(shape)
  const row = useRef<HTMLDivElement>(null)
  const originId = useId()
  const descriptionId = useId()
  const [free, setFree] = useState(false)
  const write = async (typed: string): Promise<boolean> => {
    const outcome = await runIntent(
      typed.trim() === '' && control !== 'text'
        ? { kind: 'unset-setting', id: moduleId, name }
        : { kind: 'set-setting', id: moduleId, name, value: typedText(control, typed) },
    )
    return outcome.done
  }
  const draft = useDraft(field.editable, write)
  useAsked(row, asked)

  return (
    <div
      ref={row}
      className={styles.row}
      data-setting={name}
      data-origin={origin}
      data-from={field.from.join(' ')}
    >
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        {required && (
          <>
            <span className={styles.required} aria-hidden="true" />
            <span className="unseen">{words.inspector.required}</span>
          </>
        )}
        <span className={styles.buttons}>
          <IconButton
            icon={SquareFunction}
            label={words.inspector.expression(name)}
            aria-pressed={free}
            className={control === 'bool' ? '' : styles.rare}
            onClick={() => setFree(!free)}
          />
          {origin === 'author' && (
            <IconButton
              icon={Eraser}
              label={words.inspector.clear(name)}
              onClick={() => {
                draft.restore()
                void runIntent({ kind: 'unset-setting', id: moduleId, name })
              }}
            />
          )}
        </span>
        <span className={styles.type} title={typeText}>
          {typeText}
        </span>
      </div>
      {description !== '' && (
        <p id={descriptionId} className={styles.description}>
          <InlineText>{description}</InlineText>
        </p>
      )}
      <ValueControl
        name={name}
        control={control}
        draft={draft}
        look={lookOf(field, problems)}
        free={free}
        describedBy={description === '' ? originId : `${descriptionId} ${originId}`}
        invalid={problems.some(({ severity }) => severity === 'error')}
        onChoose={(typed) => void write(typed)}
      />
      <div id={originId}>
        {problems.length > 0 ? <RowProblems problems={problems} /> : <Origin field={field} />}
      </div>
    </div>
  )
}

function lookOf({ origin }: Field, problems: readonly PageFinding[]) {
  if (problems.some(({ severity }) => severity === 'error')) return 'error'
  if (problems.some(({ severity }) => severity === 'warning')) return 'warning'
  if (origin === 'module default' || origin === 'none') return 'default'
  return origin === 'author' ? 'set' : 'given'
}

import { CodeXml, Eraser, Maximize2, SquareFunction, Variable } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { Field } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { InlineText } from '../shared/InlineText.tsx'
import { words } from '../shared/words.ts'
import { LargeField } from './fields/LargeField.tsx'
import { SettingField } from './fields/SettingField.tsx'
import { isExpression } from './fields/typed-text.ts'
import { NamedFiles } from './NamedFiles.tsx'
import { Origin } from './Origin.tsx'
import { RowProblems } from './RowProblems.tsx'
import styles from './SettingRow.module.css'
import { shortType } from './short-type.ts'
import { useAsked } from './use-asked.ts'

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
  const { name, origin, required, typeText, shape } = field
  const row = useRef<HTMLDivElement>(null)
  const originId = useId()
  const descriptionId = useId()
  const [mode, setMode] = useState<'typed' | 'free' | 'yaml'>('typed')
  const [large, setLarge] = useState(false)
  useAsked(row, asked)
  const isFree =
    mode === 'free' || (mode === 'typed' && shape.kind !== 'text' && isExpression(field.editable))
  const describedBy = description === '' ? originId : `${descriptionId} ${originId}`
  const hasLines = field.editable.includes('\n')
  const about = { moduleId, field, problems, describedBy }

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
          {shape.kind === 'text' && shape.choices === undefined && !hasLines && (
            <IconButton
              icon={Maximize2}
              label={words.fields.enlarge(name)}
              onClick={() => setLarge(true)}
            />
          )}
          <IconButton
            icon={SquareFunction}
            label={words.inspector.expression(name)}
            aria-pressed={isFree}
            onClick={() => setMode(mode === 'free' ? 'typed' : 'free')}
          />
          <IconButton
            icon={CodeXml}
            label={words.inspector.asText(name)}
            aria-pressed={mode === 'yaml'}
            onClick={() => setMode(mode === 'yaml' ? 'typed' : 'yaml')}
          />
          {origin === 'author' && !isExpression(field.editable) && (
            <IconButton
              icon={Variable}
              label={words.inspector.extract(name)}
              onClick={() => void runIntent({ kind: 'extract-variable', id: moduleId, name })}
            />
          )}
          {origin === 'author' && (
            <IconButton
              icon={Eraser}
              label={words.inspector.clear(name)}
              onClick={() => {
                setMode('typed')
                void runIntent({ kind: 'unset-setting', id: moduleId, name })
                row.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus()
              }}
            />
          )}
        </span>
        <TypeText field={field} title={typeText} />
      </div>
      {description !== '' && (
        <p id={descriptionId} className={styles.description}>
          <InlineText>{description}</InlineText>
        </p>
      )}
      {large ? (
        <LargeField title={name} onClose={() => setLarge(false)}>
          <SettingField {...about} mode="script" />
        </LargeField>
      ) : (
        <SettingField key={mode} {...about} mode={mode} />
      )}
      <NamedFiles name={name} files={field.files} of={{ kind: 'setting', id: moduleId, name }} />
      <div id={originId}>
        {problems.length > 0 ? (
          <RowProblems problems={problems} />
        ) : (
          <Origin moduleId={moduleId} field={field} />
        )}
      </div>
    </div>
  )
}

/** The type, with the bounds that the module's rules set. */
function TypeText({ field: { shape }, title }: { readonly field: Field; readonly title: string }) {
  const bounds = shape.kind === 'number' ? shape.bounds : undefined
  return (
    <span className={styles.type} title={title}>
      {[shortType(title), bounds && words.fields.bounds(bounds.least, bounds.most)]
        .filter(Boolean)
        .join(', ')}
    </span>
  )
}

import { PencilLine, Trash2, Unlink } from 'lucide-react'
import { useId, useRef } from 'react'
import type { Intent, VariableView } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectVariable } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import { VariableField } from './fields/VariableField.tsx'
import { NamedFiles } from './NamedFiles.tsx'
import originStyles from './Origin.module.css'
import { RowProblems } from './RowProblems.tsx'
import styles from './SettingRow.module.css'
import { shortType } from './short-type.ts'
import { useAsked } from './use-asked.ts'
import { VariableUses } from './VariableUses.tsx'

/** A deployment variable: its value, where it is set, and who uses it. */
export function VariableRow({
  variable,
  problems,
  asked,
  onRename,
}: {
  readonly variable: VariableView
  readonly problems: readonly PageFinding[]
  /** Set when the row must come into view and take the focus; another object asks again. */
  readonly asked: object | undefined
  readonly onRename: () => void
}) {
  const { name, file, needsValue, unused, typeText } = variable
  const row = useRef<HTMLDivElement>(null)
  const noteId = useId()
  useAsked(row, asked)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what has the focus inside is selected
    <div ref={row} className={styles.row} data-variable={name} onFocus={() => selectVariable(name)}>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        {needsValue && (
          <>
            <span className={styles.required} aria-hidden="true" />
            <span className="unseen">{words.inspector.required}</span>
          </>
        )}
        <span className={styles.buttons}>
          <IconButton
            icon={PencilLine}
            label={words.inspector.renameVariable(name)}
            onClick={() => {
              selectVariable(name)
              onRename()
            }}
          />
          {file === 'blueprint' && !needsValue && (
            <IconButton
              icon={Unlink}
              label={words.inspector.writeOut(name)}
              onClick={() => void runIntent({ kind: 'inline-variable', name })}
            />
          )}
          {!unused && (
            <IconButton
              icon={Trash2}
              label={words.fields.remove(name)}
              onClick={() => void runIntent({ kind: 'unset-variable', name, file })}
            />
          )}
        </span>
        <span className={styles.type} title={typeText}>
          {shortType(typeText)}
        </span>
      </div>
      <VariableField
        variable={variable}
        describedBy={noteId}
        isInvalid={problems.some(({ severity, toSupply }) => severity === 'error' && !toSupply)}
      />
      <NamedFiles name={name} files={variable.files} of={{ kind: 'variable', name, file }} />
      <div id={noteId}>
        <RowProblems problems={problems.filter(({ toSupply }) => !toSupply)} />
        <VariableNote variable={variable} />
      </div>
      <VariableUses variable={variable} />
    </div>
  )
}

/** Where the variable is set, and whether it can go. */
function VariableNote({ variable }: { readonly variable: VariableView }) {
  const { name, file, overrides, needsValue, unused, usedBy } = variable
  const notes = [
    needsValue ? words.inspector.origin.none : '',
    overrides ? words.inspector.overridesBlueprint : '',
    file === 'deployment' && !overrides ? words.inspector.inDeployment : '',
    unused ? words.inspector.unused : usedBy.length === 0 ? words.inspector.usedByModules([]) : '',
  ].filter((note) => note !== '')
  if (notes.length === 0) return null
  return (
    <p className={originStyles.origin}>
      <span>{notes.join(' · ')}</span>
      {unused && (
        <Button
          look="quiet"
          aria-label={words.fields.remove(name)}
          onClick={() => void runIntent(removal(variable))}
        >
          {words.inspector.removeUnused}
        </Button>
      )}
    </p>
  )
}

/** Takes the variable out of each file that gives it. */
function removal({ name, file, overrides }: VariableView): Intent {
  if (!overrides) return { kind: 'unset-variable', name, file }
  const files = ['blueprint', 'deployment'] as const
  return {
    kind: 'all',
    label: words.fields.remove(name),
    intents: files.map((one) => ({ kind: 'unset-variable', name, file: one })),
  }
}

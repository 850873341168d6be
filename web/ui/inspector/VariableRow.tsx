import { Eraser, PencilLine, Unlink } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { VariableView } from '../../engine/index.ts'
import type { PageFinding } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { selectModules } from '../../state/selection-store.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import { NameField } from './fields/NameField.tsx'
import { VariableField } from './fields/VariableField.tsx'
import originStyles from './Origin.module.css'
import { RowProblems } from './RowProblems.tsx'
import styles from './SettingRow.module.css'
import { useAsked } from './use-asked.ts'

/** A deployment variable: its value, where it is set, and who uses it. */
export function VariableRow({
  variable,
  problems,
  asked,
}: {
  readonly variable: VariableView
  readonly problems: readonly PageFinding[]
  /** Set when the row must come into view and take the focus; another object asks again. */
  readonly asked: object | undefined
}) {
  const { name, file, needsValue, typeText } = variable
  const row = useRef<HTMLDivElement>(null)
  const noteId = useId()
  const [renaming, setRenaming] = useState(false)
  useAsked(row, asked)
  return (
    <div ref={row} className={styles.row} data-variable={name}>
      <div className={styles.head}>
        {renaming ? (
          <NameField
            label={words.inspector.newName(name)}
            value={name}
            takesFocus
            write={(newName) => runIntent({ kind: 'rename-variable', name, newName })}
            onDone={() => setRenaming(false)}
          />
        ) : (
          <span className={styles.name}>{name}</span>
        )}
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
            onClick={() => setRenaming(true)}
          />
          {file === 'blueprint' && !needsValue && (
            <IconButton
              icon={Unlink}
              label={words.inspector.writeOut(name)}
              onClick={() => void runIntent({ kind: 'inline-variable', name })}
            />
          )}
          <IconButton
            icon={Eraser}
            label={words.inspector.clear(name)}
            onClick={() => void runIntent({ kind: 'unset-variable', name, file })}
          />
        </span>
        <span className={styles.type} title={typeText}>
          {typeText}
        </span>
      </div>
      <VariableField
        variable={variable}
        describedBy={noteId}
        isInvalid={problems.some(({ severity, toSupply }) => severity === 'error' && !toSupply)}
      />
      <div id={noteId}>
        <RowProblems problems={problems.filter(({ toSupply }) => !toSupply)} />
        <VariableNote variable={variable} />
      </div>
    </div>
  )
}

/** Where the variable is set, and who takes it: by a reference, or for its name alone. */
function VariableNote({
  variable: { file, overrides, needsValue, usedBy, usedByName },
}: {
  readonly variable: VariableView
}) {
  const places = [
    needsValue ? words.inspector.origin.none : '',
    overrides ? words.inspector.overridesBlueprint : '',
    file === 'deployment' && !overrides ? words.inspector.inDeployment : '',
  ].filter((part) => part !== '')
  return (
    <p className={originStyles.origin}>
      {places.map((place) => (
        <span key={place}>{`${place} ·`}</span>
      ))}
      {usedBy.length === 0 ? words.inspector.usedByModules([]) : words.inspector.usedByBefore}
      {usedBy.map((user) =>
        user.startsWith('vars.') ? (
          <span key={user} className={originStyles.value}>
            {user}
          </span>
        ) : (
          <button
            key={user}
            type="button"
            className={`${originStyles.giver} ${usedByName.includes(user) ? originStyles.unsaid : ''}`}
            title={usedByName.includes(user) ? words.inspector.usedByName(user) : undefined}
            onClick={() => selectModules([user])}
          >
            {user}
          </button>
        ),
      )}
    </p>
  )
}

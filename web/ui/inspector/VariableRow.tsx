import { Eraser } from 'lucide-react'
import { useId, useRef } from 'react'
import type { VariableView } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { words } from '../shared/words.ts'
import originStyles from './Origin.module.css'
import styles from './SettingRow.module.css'
import { useAsked } from './use-asked.ts'
import { useDraft } from './use-draft.ts'
import { ValueControl } from './ValueControl.tsx'

/** A deployment variable: its value as the author writes it, and who uses it. */
export function VariableRow({
  variable,
  asked,
}: {
  readonly variable: VariableView
  /** Set when the row must come into view and take the focus; another object asks again. */
  readonly asked: object | undefined
}) {
  const { name, written, file, needsValue, usedBy } = variable
  const row = useRef<HTMLDivElement>(null)
  const noteId = useId()
  const write = async (typed: string): Promise<boolean> => {
    const value = { kind: 'yaml', text: typed.trim() === '' ? 'null' : typed } as const
    const outcome = await runIntent({ kind: 'set-variable', name, value, file })
    return outcome.done
  }
  const draft = useDraft(written, write)
  useAsked(row, asked)
  const note = [
    needsValue ? words.inspector.origin.none : '',
    file === 'deployment' ? words.inspector.inDeployment : '',
    words.inspector.usedByModules(usedBy),
  ].filter((part) => part !== '')
  return (
    <div ref={row} className={styles.row} data-variable={name}>
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
            icon={Eraser}
            label={words.inspector.clear(name)}
            onClick={() => {
              draft.restore()
              void runIntent({ kind: 'unset-variable', name, file })
            }}
          />
        </span>
      </div>
      <ValueControl
        name={name}
        control="text"
        draft={draft}
        look={needsValue ? 'default' : 'set'}
        describedBy={noteId}
        onChoose={(typed) => void write(typed)}
      />
      <p id={noteId} className={originStyles.origin}>
        {note.join(' · ')}
      </p>
    </div>
  )
}

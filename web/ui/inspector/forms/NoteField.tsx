import { useStore } from 'zustand'
import { analysisStore } from '../../../state/analysis-store.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { words } from '../../shared/words.ts'
import { useDraft } from '../fields/use-draft.ts'
import styles from './NoteField.module.css'

/** What the comment lines above a module say, where there are any. */
export function ModuleNote({ id }: { readonly id: string }) {
  const modules = useStore(analysisStore, (state) => state.view?.parts?.modules)
  const note = modules?.find((module) => module.id === id)?.note ?? ''
  if (note === '') return null
  return (
    <div className={styles.shown}>
      <NoteField id={id} note={note} />
    </div>
  )
}

/** Writes the comment lines above a module: when it is left, or by Ctrl or Cmd and Enter. */
export function NoteField({ id, note }: { readonly id: string; readonly note: string }) {
  const draft = useDraft(note, (text) => runIntent({ kind: 'set-note', id, text }))
  return (
    <>
      <textarea
        aria-label={words.forms.noteOf(id)}
        className={styles.note}
        rows={Math.min(8, draft.text.split('\n').length)}
        value={draft.text}
        placeholder={words.forms.noteExample}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) draft.commit()
          if (event.key !== 'Escape' || !draft.isDirty) return
          event.stopPropagation()
          draft.restore()
        }}
      />
      {draft.refusal !== '' && <p className={styles.refusal}>{draft.refusal}</p>}
    </>
  )
}

import { useEffect, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { Chip } from '../shared/Chip.tsx'
import { words } from '../shared/words.ts'
import { bindEditor, optionsFor } from './bind-editor.ts'
import styles from './CodePane.module.css'
import type { CodeEditor, CodeFile } from './code-editor.ts'
import { mountPlainEditor } from './plain-editor.ts'
import { type StartWorker, useMonaco } from './use-monaco.ts'

/** The text of the blueprint, or of the attached deployment file. */
export function CodePane({ startWorker }: { readonly startWorker: StartWorker }) {
  const attachment = useStore(workspaceStore, (state) => state.document?.attachment?.name)
  const name = useStore(workspaceStore, (state) => state.document?.name)
  const stale = useStore(analysisStore, (state) => state.stale)
  const errors = useCount('error')
  const warnings = useCount('warning')
  const [chosen, setChosen] = useState<CodeFile>('blueprint')
  const file = attachment === undefined ? 'blueprint' : chosen
  return (
    <section
      aria-label={words.panes.blueprint}
      data-errors={errors}
      data-warnings={warnings}
      className={styles.pane}
    >
      {attachment !== undefined && (
        <div className={styles.files}>
          <FileButton file="blueprint" name={name ?? ''} shown={file} onChoose={setChosen} />
          <FileButton file="deployment" name={attachment} shown={file} onChoose={setChosen} />
        </div>
      )}
      {stale && (
        <span className={styles.stale}>
          <Chip tone="error">{words.code.errors}</Chip>
        </span>
      )}
      <EditorView key={file} file={file} startWorker={startWorker} />
    </section>
  )
}

function FileButton({
  file,
  name,
  shown,
  onChoose,
}: {
  readonly file: CodeFile
  readonly name: string
  readonly shown: CodeFile
  readonly onChoose: (file: CodeFile) => void
}) {
  return (
    <button
      type="button"
      className={styles.file}
      aria-pressed={shown === file}
      onClick={() => onChoose(file)}
    >
      {name}
    </button>
  )
}

/** The plain editor at once; Monaco takes its place, cursor included, when it has come. */
function EditorView({
  file,
  startWorker,
}: {
  readonly file: CodeFile
  readonly startWorker: StartWorker
}) {
  const container = useRef<HTMLDivElement>(null)
  const cursor = useRef<number | undefined>(undefined)
  const mountMonaco = useMonaco(startWorker)
  useEffect(() => {
    if (container.current === null) return undefined
    const mount = mountMonaco ?? mountPlainEditor
    const label = file === 'blueprint' ? words.code.editor : words.code.deployment
    const options = optionsFor(file, `${label}. ${words.code.leave}`)
    const editor: CodeEditor = mount(container.current, options)
    const unbind = bindEditor(editor, file)
    if (cursor.current !== undefined) editor.focusAt(cursor.current)
    return () => {
      cursor.current = editor.focusedAt()
      unbind()
      editor.dispose()
    }
  }, [file, mountMonaco])
  return <div ref={container} className={styles.editor} />
}

function useCount(severity: 'error' | 'warning'): number {
  return useStore(
    analysisStore,
    (state) =>
      state.view?.findings.filter((finding) => finding.severity === severity && !finding.toSupply)
        .length ?? 0,
  )
}

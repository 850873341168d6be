import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import {
  composeSource,
  type GraphModule,
  type Intent,
  parseSource,
  type RemoteParts,
} from '../../engine/index.ts'
import { analysisStore } from '../../state/analysis-store.ts'
import { runIntent } from '../../state/engine-session.ts'
import { words } from '../shared/words.ts'
import styles from './Pins.module.css'

/** Where the blueprint says that modules come from, and at which version; to be changed here. */
export function Pins() {
  const named = useStore(analysisStore, ({ view }) => view?.toolkitModules)
  const modules = useStore(analysisStore, ({ graph }) => graph?.modules)
  const remotes = (modules ?? []).flatMap((module) => {
    const parts = parseSource(module.source)
    const isRemote = parts !== undefined && parts.kind !== 'embedded' && parts.kind !== 'local'
    return isRemote ? [{ module, parts }] : []
  })
  return (
    <section aria-label={words.toolkits.pins} className={styles.pins}>
      <h3 className={styles.heading}>{words.toolkits.pins}</h3>
      <div className={styles.fields}>
        <Pin
          name={words.toolkits.url}
          value={named?.url ?? ''}
          write={(url) => setRootValue('toolkit_modules_url', url)}
        />
        <Pin
          name={words.toolkits.version}
          value={named?.version ?? ''}
          write={(version) => setRootValue('toolkit_modules_version', version)}
        />
      </div>
      <p className={styles.note}>{words.toolkits.pinsNote}</p>
      {remotes.length > 0 && <h4 className={styles.title}>{words.toolkits.remotes}</h4>}
      {remotes.map(({ module, parts }) => (
        <RemotePin key={module.id} module={module} parts={parts} />
      ))}
    </section>
  )
}

function RemotePin({
  module: { id, source },
  parts,
}: {
  readonly module: GraphModule
  readonly parts: RemoteParts
}) {
  return (
    <div className={styles.remote}>
      <span className={styles.source}>{source}</span>
      <Pin
        name={words.toolkits.refOf(id)}
        value={parts.ref}
        write={(ref) => ({ kind: 'set-source', id, source: composeSource({ ...parts, ref }) })}
      />
    </div>
  )
}

/** A name in the text; what is typed is written by Enter or when the field is left. */
function Pin({
  name,
  value,
  write,
}: {
  readonly name: string
  readonly value: string
  readonly write: (text: string) => Intent
}) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  const commit = (): void => {
    if (text.trim() !== value) void runIntent(write(text.trim()))
  }
  return (
    <label className={styles.field}>
      {name}
      <input
        value={text}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key !== 'Escape' || text === value) return
          event.preventDefault()
          setText(value)
        }}
      />
    </label>
  )
}

function setRootValue(name: string, text: string): Intent {
  const place = { file: 'blueprint', path: [name] } as const
  return text === ''
    ? { kind: 'remove-value', ...place }
    : { kind: 'set-value', ...place, value: { kind: 'text', text } }
}

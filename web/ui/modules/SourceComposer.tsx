import { ExternalLink } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import {
  archiveLink,
  composeSource,
  explainSource,
  formatSourceNote,
  parseSource,
  type RemoteParts,
} from '../../engine/index.ts'
import { addModule } from '../../state/add-module.ts'
import { Button } from '../shared/Button.tsx'
import { dialogWords } from '../shared/dialog-words.ts'
import { words } from '../shared/words.ts'
import styles from './SourceComposer.module.css'
import { useDropZone } from './use-drop-zone.ts'

const noParts: RemoteParts = {
  kind: 'github',
  repository: '',
  folder: '',
  ref: '',
  depth: undefined,
}

/**
 * Builds the address of a module in a repository and says what each piece does. The page fetches
 * nothing itself: it offers the link to the repository's zip, and takes the zip when it is given.
 */
export function SourceComposer({
  onArchive,
}: {
  readonly onArchive: (file: File, address: string) => void
}) {
  const [parts, setParts] = useState(noParts)
  const [pasted, setPasted] = useState<string>()
  const composed = parts.repository.trim() === '' ? '' : composeSource(parts)
  const address = pasted ?? composed
  const change = (change: Partial<RemoteParts>): void => {
    setPasted(undefined)
    setParts({ ...parts, ...change })
  }
  const paste = (text: string): void => {
    const read = parseSource(text.trim())
    const isRemote = read !== undefined && read.kind !== 'embedded' && read.kind !== 'local'
    if (isRemote) setParts(read)
    setPasted(isRemote && composeSource(read) === text ? undefined : text)
  }
  return (
    <section aria-label={dialogWords.modules.compose} className={styles.composer}>
      <h3 className={styles.heading}>{dialogWords.modules.compose}</h3>
      <p className={styles.note}>{dialogWords.modules.composeNote}</p>
      <div className={styles.fields}>
        <label className={styles.field}>
          {dialogWords.modules.by}
          <select
            value={parts.kind}
            onChange={(event) => change({ kind: kindOf(event.target.value) })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {dialogWords.modules.byKind[kind]}
              </option>
            ))}
          </select>
        </label>
        <Field
          name={dialogWords.modules.repository}
          value={parts.repository}
          example={dialogWords.modules.repositoryExample[parts.kind]}
          wide
          onChange={(repository) => change({ repository })}
        />
        <Field
          name={dialogWords.modules.folder}
          value={parts.folder}
          example={dialogWords.modules.folderExample}
          wide
          onChange={(folder) => change({ folder })}
        />
        <Field
          name={dialogWords.modules.ref}
          value={parts.ref}
          example={dialogWords.modules.refExample}
          onChange={(ref) => change({ ref: ref.trim() })}
        />
        <Field
          name={dialogWords.modules.depth}
          value={parts.depth?.toString() ?? ''}
          example={dialogWords.modules.depthExample}
          onChange={(depth) => change({ depth: depthOf(depth) })}
        />
        <label className={styles.address}>
          {dialogWords.modules.address}
          <input
            value={address}
            spellCheck={false}
            autoComplete="off"
            placeholder={dialogWords.modules.addressExample}
            onChange={(event) => paste(event.target.value)}
          />
        </label>
      </div>
      {address !== '' && pasted === undefined && <Explanation parts={parts} />}
      {address !== '' && (
        <AddressDeeds
          address={address}
          link={pasted === undefined ? archiveLink(parts) : undefined}
          onArchive={onArchive}
        />
      )}
    </section>
  )
}

const kinds = ['github', 'git-https', 'git-ssh'] as const

function kindOf(text: string): RemoteParts['kind'] {
  return kinds.find((kind) => kind === text) ?? 'github'
}

function depthOf(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text.trim()) ? Number(text) : undefined
}

function Field({
  name,
  value,
  example,
  wide = false,
  onChange,
}: {
  readonly name: string
  readonly value: string
  readonly example: string
  readonly wide?: boolean
  readonly onChange: (text: string) => void
}) {
  return (
    <label className={wide ? styles.wide : styles.field}>
      {name}
      <input
        value={value}
        placeholder={example}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

/** The pieces of the address, each with what it does. */
function Explanation({ parts }: { readonly parts: RemoteParts }) {
  return (
    <dl className={styles.explanation} aria-label={dialogWords.modules.explanation}>
      {explainSource(parts).map((note) => (
        <div key={note.kind}>
          <dt>{'text' in note ? note.text : '–'}</dt>
          <dd>{formatSourceNote(note)}</dd>
        </div>
      ))}
    </dl>
  )
}

function AddressDeeds({
  address,
  link,
  onArchive,
}: {
  readonly address: string
  readonly link: string | undefined
  readonly onArchive: (file: File, address: string) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const noteId = useId()
  const take = (files: FileList | null): void => {
    const [file] = files ?? []
    if (file !== undefined) onArchive(file, address)
  }
  const { isOver, zone } = useDropZone(({ files }) => take(files))
  return (
    <div className={isOver ? styles.over : styles.deeds} {...zone}>
      <p id={noteId} className={styles.note}>
        {link === undefined
          ? dialogWords.modules.archiveElsewhere
          : dialogWords.modules.archiveNote}
      </p>
      <div className={styles.buttons}>
        {link !== undefined && (
          <a
            className={styles.link}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby={noteId}
          >
            {dialogWords.modules.archiveLink}
            <ExternalLink size={13} aria-hidden="true" />
          </a>
        )}
        <Button aria-describedby={noteId} onClick={() => input.current?.click()}>
          {dialogWords.modules.giveArchive}
        </Button>
        <Button onClick={() => void addModule(address, words.palette.locked)}>
          {dialogWords.modules.addAddress}
        </Button>
      </div>
      <input
        ref={input}
        hidden
        type="file"
        accept=".zip"
        data-testid="remote-archive"
        aria-label={dialogWords.modules.giveArchive}
        onChange={(event) => {
          take(event.target.files)
          event.target.value = ''
        }}
      />
    </div>
  )
}

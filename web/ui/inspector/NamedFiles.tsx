import { Paperclip } from 'lucide-react'
import { useRef } from 'react'
import { useStore } from 'zustand'
import type { NamedFile, ValueHome } from '../../engine/index.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { attachFile, findAttached, largestFile } from '../../state/attached-files.ts'
import { removePackage } from '../../state/give-modules.ts'
import { packageStore } from '../../state/package-store.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { words } from '../shared/words.ts'
import styles from './NamedFiles.module.css'

type Props = {
  readonly files: readonly NamedFile[]
  /** The value that names them. */
  readonly of: ValueHome
}

/** The local files that a value names: whether they are attached, and how large they are. */
export function NamedFiles({ name, files, of }: Props & { readonly name: string }) {
  if (files.length === 0) return null
  return (
    <ul className={styles.files} aria-label={words.files.list(name)}>
      {files.map((named) => (
        <FileLine key={`${named.kind} ${named.path}`} named={named} of={of} />
      ))}
    </ul>
  )
}

function FileLine({ named, of }: { readonly named: NamedFile } & Pick<Props, 'of'>) {
  const { path, kind } = named
  const packages = useStore(packageStore)
  const keys = useStore(workspaceStore, (state) => state.document?.packages)
  // What is not staged is not carried along, whatever was given.
  const attached = kind === 'staged' ? findAttached(path, keys ?? [], packages) : undefined
  const { key } = attached ?? {}
  return (
    <li className={styles.file} data-file={path} data-attached={attached !== undefined}>
      <Paperclip size={13} aria-hidden="true" />
      <span className={styles.path}>{path}</span>
      {attached !== undefined && (
        <span className={styles.fact}>
          {attached.count === 1
            ? words.files.size(attached.size)
            : words.files.many(attached.count, attached.size)}
          {attached.within !== undefined && ` ${words.files.within(attached.within)}`}
        </span>
      )}
      {attached === undefined && (
        <span
          className={styles.missing}
          title={kind === 'plain' ? words.files.plainNote : undefined}
        >
          {kind === 'plain' ? words.files.plain : words.files.missing}
        </span>
      )}
      <span className={styles.buttons}>
        {attached?.within === undefined && (
          <AttachButton named={named} of={of} isReplacing={attached !== undefined} />
        )}
        {key !== undefined && (
          <button
            type="button"
            aria-label={words.files.removeFrom(path)}
            onClick={() => removePackage(key, words.files.removed(path))}
          >
            {words.files.remove}
          </button>
        )}
      </span>
    </li>
  )
}

function AttachButton({
  named,
  of,
  isReplacing,
}: {
  readonly named: NamedFile
  readonly isReplacing: boolean
} & Pick<Props, 'of'>) {
  const chooser = useRef<HTMLInputElement>(null)
  const { path } = named
  const attach = async (file: File): Promise<void> => {
    if (file.size > largestFile) {
      announceFailure(words.files.tooLarge(file.name, words.files.size(largestFile)))
      return
    }
    const outcome = await attachFile(file, { named, of }, words.files.attached(path))
    if (outcome.done) announce(words.files.said(path))
  }
  return (
    <>
      <input
        ref={chooser}
        type="file"
        hidden
        aria-label={words.files.attachTo(path)}
        onChange={({ target }) => {
          const [file] = target.files ?? []
          if (file !== undefined) void attach(file)
          // The same file can then be chosen again.
          target.value = ''
        }}
      />
      <button
        type="button"
        aria-label={isReplacing ? words.files.replaceIn(path) : words.files.attachTo(path)}
        onClick={() => chooser.current?.click()}
      >
        {isReplacing ? words.files.replace : words.files.attach}
      </button>
    </>
  )
}

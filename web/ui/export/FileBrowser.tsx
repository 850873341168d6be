import { FileText, Folder } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import type { ExportedFile } from '../../state/analysis-store.ts'
import { plural, words } from '../shared/words.ts'
import styles from './FileBrowser.module.css'
import { type TreeRow, treeRows } from './file-tree.ts'

/** The tree of the deployment's files, and the text of the chosen one. */
export function FileBrowser({
  name,
  files,
}: {
  readonly name: string
  readonly files: readonly ExportedFile[]
}) {
  const rows = useMemo(() => treeRows(files), [files])
  const [chosen, setChosen] = useState<string | undefined>()
  const tree = useRef<HTMLDivElement>(null)
  const file = files.find(({ path }) => path === chosen)
  const stop = rows.some(({ path }) => path === chosen) ? chosen : rows[0]?.path

  const handleKey = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ path }) => path === stop)
    const targets = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['Home', 0],
      ['End', rows.length - 1],
    ])
    const target = rows[targets.get(event.key) ?? -1]
    if (target === undefined) return
    event.preventDefault()
    setChosen(target.path)
    tree.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(target.path)}"]`)?.focus()
  }

  return (
    <div className={styles.browser}>
      <div className={styles.left}>
        <p className={styles.summary}>{words.exporting.summary(files.length, name)}</p>
        <div
          ref={tree}
          role="tree"
          tabIndex={-1}
          aria-label={words.exporting.files}
          className={styles.tree}
          onKeyDown={handleKey}
        >
          {rows.map((row) => (
            <Row
              key={row.path}
              row={row}
              isChosen={row.path === chosen}
              isStop={row.path === stop}
              onChoose={() => setChosen(row.path)}
            />
          ))}
        </div>
      </div>
      {file === undefined ? (
        <p className={styles.pick}>{words.exporting.pick}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reachable
        <section aria-label={words.exporting.file(file.path)} tabIndex={0} className={styles.text}>
          <pre>{file.text}</pre>
        </section>
      )}
    </div>
  )
}

function Row({
  row,
  isChosen,
  isStop,
  onChoose,
}: {
  readonly row: TreeRow
  readonly isChosen: boolean
  readonly isStop: boolean
  readonly onChoose: () => void
}) {
  const { path, name, level, file, position, siblings } = row
  const Icon = file === undefined ? Folder : FileText
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree handles the keys of all its rows
    <div
      role="treeitem"
      data-path={path}
      aria-level={level}
      aria-posinset={position}
      aria-setsize={siblings}
      aria-selected={isChosen}
      {...(file === undefined ? { 'aria-expanded': true } : {})}
      tabIndex={isStop ? 0 : -1}
      className={styles.row}
      style={{ paddingLeft: `${0.5 + (level - 1) * 0.875}rem` }}
      onClick={onChoose}
    >
      <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
      <span className={styles.name}>{name}</span>
      {file !== undefined && (
        <span className={styles.size} title={plural(file.size, 'byte')}>
          {words.exporting.size(file.size)}
        </span>
      )}
    </div>
  )
}

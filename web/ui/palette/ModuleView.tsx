import { ArrowLeft } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import { addModule } from '../../state/add-module.ts'
import { catalogStore } from '../../state/catalog-store.ts'
import { modulePagesStore, wantModulePage } from '../../state/module-pages.ts'
import { Button } from '../shared/Button.tsx'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { ModuleWords } from '../shared/ModuleWords.tsx'
import { words } from '../shared/words.ts'
import styles from './ModuleView.module.css'

/** The page of one module, in the place of the list; Escape leads back too. */
export function ModuleView({
  path,
  onBack,
  onChoose,
}: {
  readonly path: string
  readonly onBack: () => void
  readonly onChoose: (path: string) => void
}) {
  const { modules, byPath } = useStore(catalogStore)
  const page = useStore(modulePagesStore, (state) => state.pages.get(path))
  const back = useRef<HTMLButtonElement>(null)
  const module = byPath.get(path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another catalog has another page
  useEffect(() => void wantModulePage(path), [path, modules])
  // What had the focus is gone, the list or the page of another module: what leads back takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each module begins so
  useEffect(() => back.current?.focus({ preventScroll: true }), [path])
  const name = module?.name ?? path
  return (
    <article
      aria-label={words.moduleWords.about(name)}
      className={styles.view}
      data-module-page={path}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onBack()
      }}
    >
      <button type="button" ref={back} className={styles.back} onClick={onBack}>
        <ArrowLeft size={14} aria-hidden="true" />
        {words.moduleWords.back}
      </button>
      <div className={styles.head}>
        <CategoryIcon category={module?.category ?? 'other'} large />
        <div className={styles.words}>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.path}>{path}</p>
        </div>
      </div>
      <Button onClick={() => void addModule(path, words.palette.locked)}>
        {words.moduleWords.add}
      </Button>
      {page === undefined && <p className={styles.note}>{words.moduleWords.loading}</p>}
      {page === 'unknown' && <p className={styles.note}>{words.moduleWords.unknown}</p>}
      {typeof page === 'object' && <ModuleWords key={path} module={page} onChoose={onChoose} />}
    </article>
  )
}

import { useEffect } from 'react'
import { useStore } from 'zustand'
import { catalogStore } from '../../state/catalog-store.ts'
import { modulePagesStore, wantModulePage } from '../../state/module-pages.ts'
import { InlineText } from '../shared/InlineText.tsx'
import { ModuleWords } from '../shared/ModuleWords.tsx'
import { words } from '../shared/words.ts'
import styles from './AboutModule.module.css'

/** What the module is for, in a line; all that is known of it when that is opened. */
export function AboutModule({ source }: { readonly source: string }) {
  const modules = useStore(catalogStore, (state) => state.modules)
  const page = useStore(modulePagesStore, (state) => state.pages.get(source))
  // biome-ignore lint/correctness/useExhaustiveDependencies: another catalog has another page
  useEffect(() => void wantModulePage(source), [source, modules])
  if (page === undefined || page === 'unknown') return null
  const lead = page.summary || page.purpose
  return (
    <details className={styles.about}>
      <summary>
        {lead === '' ? words.moduleWords.about(page.name) : <InlineText>{lead}</InlineText>}
      </summary>
      <div className={styles.words}>
        <ModuleWords module={page} inputs={false} />
      </div>
    </details>
  )
}

import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'
import { countValuesToSupply } from '../../state/awaited-variable.ts'
import { workspaceStore } from '../../state/workspace-store.ts'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import { BlueprintForm } from './forms/BlueprintForm.tsx'
import styles from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'
import { Variables } from './Variables.tsx'

/** The blueprint as a whole: its name, what is next to do, its variables. */
export function BlueprintSummary({ onRename }: { readonly onRename: () => void }) {
  const view = useStore(analysisStore, (state) => state.view)
  const attachment = useStore(workspaceStore, (state) => state.document?.attachment?.name)
  const errors = view?.findings.filter(
    ({ severity, toSupply }) => severity === 'error' && !toSupply,
  )
  const supply = countValuesToSupply(view?.findings ?? [])
  return (
    <section aria-label={words.inspector.summary}>
      <TitleBlock title={view?.blueprintName || words.inspector.blueprint}>
        {[
          view?.deploymentName && `${words.inspector.deployment} ${view.deploymentName}`,
          attachment && `${words.inspector.deploymentFile} ${attachment}`,
        ]
          .filter(Boolean)
          .join(' · ')}
      </TitleBlock>
      {errors !== undefined && errors.length > 0 && (
        <p className={styles.next}>
          <SeverityIcon severity="error" />
          {words.inspector.nextErrors(errors.length)}
        </p>
      )}
      {supply > 0 && (
        <p className={styles.next}>
          <SeverityIcon severity="info" />
          {words.inspector.nextSupply(supply)}
        </p>
      )}
      {view?.readable !== false && (
        <>
          <Variables onRename={onRename} />
          <BlueprintForm />
        </>
      )}
    </section>
  )
}

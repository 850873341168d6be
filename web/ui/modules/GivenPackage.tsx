import { Trash2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { addModule } from '../../state/add-module.ts'
import type { FilesReport, FoundModuleSummary, ModulePackage } from '../../state/give-modules.ts'
import { removePackage, sourceOf } from '../../state/give-modules.ts'
import { describePackage } from '../../state/module-library.ts'
import { packageStore } from '../../state/package-store.ts'
import { Button } from '../shared/Button.tsx'
import { dialogWords } from '../shared/dialog-words.ts'
import { IconButton } from '../shared/IconButton.tsx'
import { SeverityIcon } from '../shared/SeverityIcon.tsx'
import { words } from '../shared/words.ts'
import styles from './GivenPackage.module.css'

/** A folder or zip that was given for the blueprint, and the modules in it. */
export function GivenPackage({ packageKey }: { readonly packageKey: string }) {
  const given = useStore(packageStore, (state) => state.packages.get(packageKey))
  const report = useReport(packageKey)
  if (given === undefined) return <p className={styles.missing}>{dialogWords.modules.lost}</p>
  return (
    <div className={styles.package} data-package={placeOf(given)}>
      <div className={styles.head}>
        <span className={styles.name}>{placeOf(given)}</span>
        <span className={styles.size}>{dialogWords.modules.files(given.files.size)}</span>
        <IconButton
          icon={Trash2}
          label={dialogWords.modules.remove(placeOf(given))}
          onClick={() => removePackage(packageKey, dialogWords.modules.removed(placeOf(given)))}
        />
      </div>
      {given.place.kind !== 'file' && report?.modules.length === 0 && (
        <p className={styles.missing}>{dialogWords.modules.empty}</p>
      )}
      <ul>
        {report?.modules.map((module) => (
          <FoundModule
            key={`${module.kind} ${module.folder}`}
            module={module}
            source={sourceOf(given, report, module)}
          />
        ))}
      </ul>
    </div>
  )
}

function FoundModule({
  module,
  source,
}: {
  readonly module: FoundModuleSummary
  readonly source: string
}) {
  const { kind, inputs, outputs, problem } = module
  return (
    <li className={styles.module} data-found-module={source}>
      <span className={styles.source}>{source}</span>
      {problem === undefined ? (
        <>
          <span className={styles.facts}>{dialogWords.modules.facts(kind, inputs, outputs)}</span>
          <Button
            aria-label={dialogWords.modules.addSource(source)}
            onClick={() => void addModule(source, words.palette.locked)}
          >
            {dialogWords.modules.add}
          </Button>
        </>
      ) : (
        <span className={styles.problem}>
          <SeverityIcon severity="error" size={13} />
          <span>{dialogWords.modules.problem(problem.file, problem.line, problem.message)}</span>
        </span>
      )}
    </li>
  )
}

function placeOf({ name, place }: ModulePackage): string {
  if (place.kind !== 'local') return place.kind === 'remote' ? place.address : place.path
  return place.path === '' ? dialogWords.modules.beside(name) : `./${place.path}`
}

function useReport(packageKey: string): FilesReport | undefined {
  const [report, setReport] = useState<FilesReport>()
  useEffect(() => {
    let isShown = true
    describePackage(packageKey)?.then(
      (found) => isShown && setReport(found),
      // The engine's failure is told elsewhere; the package stays and can be removed.
      () => undefined,
    )
    return () => {
      isShown = false
    }
  }, [packageKey])
  return report
}

import { Copy } from 'lucide-react'
import type { DeploymentStep } from '../../engine/index.ts'
import { announce, announceFailure } from '../../state/announcement-store.ts'
import { Button } from '../shared/Button.tsx'
import { Chip } from '../shared/Chip.tsx'
import { words } from '../shared/words.ts'
import styles from './Steps.module.css'

/** How the files are deployed: the commands of each group in order, ready to be copied. */
export function Steps({ steps }: { readonly steps: readonly DeploymentStep[] }) {
  return (
    <section aria-label={words.exporting.steps} className={styles.steps}>
      <p className={styles.note}>{words.exporting.stepsNote}</p>
      <ol className={styles.list}>
        {steps.map(({ group, kind, takes, commands }, index) => (
          <li key={group} className={styles.step}>
            <div className={styles.head}>
              <span className={styles.number} aria-hidden="true">
                {index + 1}
              </span>
              <h3 className={styles.group}>{group}</h3>
              <Chip>{words.canvas.laneKind[kind]}</Chip>
              <Button
                className={styles.copy}
                aria-label={words.exporting.copySteps(group)}
                onClick={() => void copyCommands(group, commands)}
              >
                <Copy size={13} aria-hidden="true" />
                {words.exporting.copy}
              </Button>
            </div>
            {takes.length > 0 && <p className={styles.note}>{words.exporting.takes(takes)}</p>}
            <pre className={styles.commands}>{commands.join('\n')}</pre>
          </li>
        ))}
      </ol>
    </section>
  )
}

async function copyCommands(group: string, commands: readonly string[]): Promise<void> {
  try {
    await navigator.clipboard.writeText(`${commands.join('\n')}\n`)
    announce(words.exporting.copied(group))
  } catch {
    announceFailure(words.saved.notCopied)
  }
}

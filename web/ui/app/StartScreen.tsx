import { Cpu, Disc3, FileText, type LucideIcon } from 'lucide-react'
import { announce } from '../../state/announcement-store.ts'
import { openDocument } from '../../state/workspace-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import { runAction } from './action.ts'
import { clusterExample, emptyBlueprint, imageExample } from './examples.ts'
import { examplesAction, openAction } from './file-actions.ts'
import { LaneSketch } from './LaneSketch.tsx'
import { OtherDocuments } from './OtherDocuments.tsx'
import { openExample } from './open-files.ts'
import styles from './StartScreen.module.css'

/** What stands where the canvas will be, while no blueprint is open. */
export function StartScreen() {
  return (
    <div className={styles.screen}>
      <LaneSketch />
      <div className={styles.card}>
        <h2 className={styles.title}>{words.start.title}</h2>
        <p className={styles.lead}>{words.start.lead}</p>
        <ul className={styles.choices} aria-label={words.start.choices}>
          <Choice
            icon={Cpu}
            name={words.start.cluster}
            note={words.start.clusterNote}
            onChoose={() => void openExample(clusterExample.file)}
          />
          <Choice
            icon={Disc3}
            name={words.start.image}
            note={words.start.imageNote}
            onChoose={() => void openExample(imageExample.file)}
          />
          <Choice
            icon={FileText}
            name={words.start.empty}
            note={words.start.emptyNote}
            onChoose={openEmpty}
          />
        </ul>
        <p className={styles.open}>
          <Button onClick={() => void runAction(openAction)}>{words.start.openFile}</Button>
          <span>{words.start.drop}</span>
          <Button look="quiet" onClick={() => void runAction(examplesAction)}>
            {words.start.more}
          </Button>
        </p>
        <OtherDocuments />
        <p className={styles.hint}>{words.start.lanes}</p>
      </div>
    </div>
  )
}

function openEmpty(): void {
  const name = 'blueprint.yaml'
  openDocument({ name, text: emptyBlueprint })
  announce(words.open.opened(name))
}

function Choice({
  icon: Icon,
  name,
  note,
  onChoose,
}: {
  readonly icon: LucideIcon
  readonly name: string
  readonly note: string
  readonly onChoose: () => void
}) {
  return (
    <li>
      <button type="button" className={styles.choice} onClick={onChoose}>
        <Icon size={20} strokeWidth={1.5} aria-hidden="true" />
        <span className={styles.choiceName}>{name}</span>
        <span className={styles.choiceNote}>{note}</span>
      </button>
    </li>
  )
}

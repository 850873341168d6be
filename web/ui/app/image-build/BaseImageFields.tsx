import { dialogWords } from '../../shared/dialog-words.ts'
import { type BuildAnswers, baseImageOf } from './build-choices.ts'
import styles from './ImageBuildDialog.module.css'
import { publishers } from './known-families.ts'

/** Which image the build starts from: a known family, or any that is typed with its project. */
export function BaseImageFields({
  answers,
  onChange,
}: {
  readonly answers: BuildAnswers
  readonly onChange: (change: Partial<BuildAnswers>) => void
}) {
  const { known, typed } = answers
  const isTyped = known === ''
  return (
    <div className={styles.question}>
      <label className={styles.field}>
        {dialogWords.imageBuild.base}
        <select
          data-first-focus
          value={known}
          // The image that was chosen is the one to begin with when another is typed.
          onChange={(event) => onChange({ known: event.target.value, typed: baseImageOf(answers) })}
        >
          {publishers.map(([project, families]) => (
            <optgroup key={project} label={project}>
              {families.map((family) => (
                <option key={family}>{family}</option>
              ))}
            </optgroup>
          ))}
          <option value="">{dialogWords.imageBuild.otherBase}</option>
        </select>
      </label>
      {isTyped ? (
        <div className={styles.pair}>
          <TypedField
            name={dialogWords.imageBuild.baseFamily}
            value={typed.family}
            onChange={(family) => onChange({ typed: { ...typed, family: family.trim() } })}
          />
          <TypedField
            name={dialogWords.imageBuild.baseProject}
            value={typed.project}
            onChange={(project) => onChange({ typed: { ...typed, project: project.trim() } })}
          />
        </div>
      ) : (
        <p className={styles.note}>
          {dialogWords.imageBuild.inProject(baseImageOf(answers).project)}
        </p>
      )}
    </div>
  )
}

function TypedField({
  name,
  value,
  onChange,
}: {
  readonly name: string
  readonly value: string
  readonly onChange: (text: string) => void
}) {
  return (
    <label className={styles.field}>
      {name}
      <input
        value={value}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  )
}

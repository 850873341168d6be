import type { FamilyPlace, ImageExplanation, ReferenceLink } from '../../engine/index.ts'
import { selectPlace } from '../../state/selection-store.ts'
import { words } from '../shared/words.ts'
import styles from './Connection.module.css'
import { PlaceButtons } from './PlaceButtons.tsx'
import summary from './Summary.module.css'

/** An image is handed over by a name alone: where the builder says it, and where who starts it. */
export function FamilyPlaces({
  link: { from, to },
  explanation: { built, started, builder, consumer },
}: {
  readonly link: ReferenceLink
  readonly explanation: ImageExplanation
}) {
  const isInOrder = builder.place < consumer.place
  const order = isInOrder ? words.links.imageOrder : words.links.imageAgainstOrder
  return (
    <>
      <h3 className={summary.heading}>{words.links.family}</h3>
      <ul className={styles.places}>
        <li>
          <Place id={from} title={words.links.built(from)} place={built} />
        </li>
        {started.map((place) => (
          <li key={`${place.setting} ${place.key}`}>
            <Place id={to} title={words.links.started(to)} place={place} />
          </li>
        ))}
      </ul>
      <p className={isInOrder ? summary.note : summary.warning}>
        {order(builder.name, consumer.name)}
      </p>
    </>
  )
}

function Place({
  id,
  title,
  place: { setting, key, text, span, variables },
}: {
  readonly id: string
  readonly title: string
  readonly place: FamilyPlace
}) {
  const name =
    setting === undefined
      ? words.links.deploymentName
      : words.links.place(setting, key === undefined ? [] : [key])
  const goTo = span && {
    onSetting: () => selectPlace({ moduleId: id, setting, span }),
    onText: () => selectPlace({ moduleId: id, span, focus: true }),
  }
  return (
    <>
      <p className={styles.small}>{title}</p>
      <p className={styles.passes}>{name}</p>
      {text !== undefined && <pre className={styles.written}>{text}</pre>}
      {setting !== undefined && variables.length > 0 && (
        <p className={styles.small}>{words.links.byVariable(variables)}</p>
      )}
      {goTo !== undefined && <PlaceButtons name={`${id}.${name}`} {...goTo} />}
    </>
  )
}

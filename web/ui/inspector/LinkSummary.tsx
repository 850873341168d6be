import type { ReferenceExplanation, ReferenceLink, ReferencePlace } from '../../engine/index.ts'
import { removeLink } from '../../state/change-connection.ts'
import { findLinkExplanation } from '../../state/engine-session.ts'
import { selectModules, selectPlace } from '../../state/selection-store.ts'
import { Button } from '../shared/Button.tsx'
import { words } from '../shared/words.ts'
import styles from './Connection.module.css'
import { ConnectionFindings } from './ConnectionFindings.tsx'
import { CrossingNote } from './CrossingNote.tsx'
import { FamilyPlaces } from './FamilyPlaces.tsx'
import { PlaceButtons } from './PlaceButtons.tsx'
import summary from './Summary.module.css'
import { TitleBlock } from './TitleBlock.tsx'
import { useExplanation } from './use-explanation.ts'

/** A link between two modules: where it stands in the settings, what it carries, and how. */
export function LinkSummary({ link }: { readonly link: ReferenceLink }) {
  const { from, to, kind, label } = link
  const title = words.canvas.link[kind](from, to)
  const explanation = useExplanation(`${kind} ${from}->${to}`, () => findLinkExplanation(link))
  return (
    <section aria-label={title}>
      <TitleBlock title={title}>
        {kind === 'image' ? words.links.familyName(label) : words.links.takes(label.split(', '))}
      </TitleBlock>
      {explanation === undefined && <p className={summary.note}>{words.links.reading}</p>}
      {explanation !== undefined && <ConnectionFindings findings={explanation.findings} />}
      {explanation?.kind === 'reference' && <Places link={link} explanation={explanation} />}
      {explanation?.kind === 'image' && <FamilyPlaces link={link} explanation={explanation} />}
      <div className={summary.buttons}>
        <Button onClick={() => selectModules([to])}>{to}</Button>
        <Button onClick={() => selectModules([from])}>{from}</Button>
        <Button onClick={() => void remove(link)}>{words.inspector.removeEdge}</Button>
      </div>
    </section>
  )
}

function Places({
  link: { from, to },
  explanation: { places, crossing },
}: {
  readonly link: ReferenceLink
  readonly explanation: ReferenceExplanation
}) {
  return (
    <>
      <h3 className={summary.heading}>{words.links.places}</h3>
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={`${place.setting} ${place.path.join('.')} ${place.span.start}`}>
            <Place from={from} to={to} place={place} />
          </li>
        ))}
      </ul>
      {crossing !== undefined && <CrossingNote crossing={crossing} />}
    </>
  )
}

function Place({
  from,
  to,
  place,
}: {
  readonly from: string
  readonly to: string
  readonly place: ReferencePlace
}) {
  const { setting, path, output, text, span, isAlone, type, wanted, fit } = place
  const name = words.links.place(setting, path)
  return (
    <>
      <p className={styles.passes}>{words.links.passes(from, output, name)}</p>
      <pre className={styles.written}>{text}</pre>
      {wanted !== undefined ? (
        <p className={fit === 'unfit' ? styles.unfit : styles.small}>
          {words.links.fit[fit](type, wanted)}
        </p>
      ) : (
        type !== undefined && <p className={styles.small}>{words.links.typeOf(output, type)}</p>
      )}
      {!isAlone && <p className={styles.small}>{words.links.within}</p>}
      <PlaceButtons
        name={name}
        onSetting={() => selectPlace({ moduleId: to, setting, span })}
        onText={() => selectPlace({ moduleId: to, span, focus: true })}
      />
    </>
  )
}

async function remove(link: ReferenceLink): Promise<void> {
  if (await removeLink(link, words.links)) selectModules([link.to])
}

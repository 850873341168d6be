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
  const { setting, path, output, text, span, isAlone } = place
  const name = words.links.place(setting, path)
  return (
    <>
      <p className={styles.passes}>{words.links.passes(from, output, name)}</p>
      <pre className={styles.written}>{text}</pre>
      <TypeNote from={from} place={place} />
      {!isAlone && <p className={styles.small}>{words.links.within}</p>}
      <PlaceButtons
        name={name}
        onSetting={() => selectPlace({ moduleId: to, setting, span })}
        onText={() => selectPlace({ moduleId: to, span, focus: true })}
      />
    </>
  )
}

/** Whether the output fits where it stands, as far as that is known. */
function TypeNote({
  from,
  place: { output, exists, type, wanted, fit },
}: {
  readonly from: string
  readonly place: ReferencePlace
}) {
  if (!exists) return <p className={styles.unfit}>{words.links.noOutput(from)}</p>
  if (wanted === undefined) {
    return type !== undefined && <p className={styles.small}>{words.links.typeOf(output, type)}</p>
  }
  return (
    <p className={fit === 'unfit' ? styles.unfit : styles.small}>
      {words.links.fit[fit](type, wanted)}
    </p>
  )
}

async function remove(link: ReferenceLink): Promise<void> {
  if (await removeLink(link, words.links)) selectModules([link.to])
}

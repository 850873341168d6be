import type { Crossing } from '../../engine/index.ts'
import { words } from '../shared/words.ts'
import styles from './Connection.module.css'
import summary from './Summary.module.css'

/** Between groups an output is exported and imported again: under which names, and when. */
export function CrossingNote({ crossing }: { readonly crossing: Crossing }) {
  const { giver, taker, carried } = crossing
  if (giver.place > taker.place) {
    return <p className={summary.warning}>{words.links.againstOrder(giver.name, taker.name)}</p>
  }
  const order = taker.kind === 'packer' ? words.links.orderPacker : words.links.order
  return (
    <>
      <h3 className={summary.heading}>{words.links.crossing}</h3>
      <table className={styles.crossing}>
        <thead>
          <tr>
            <th scope="col">{words.links.exports(giver)}</th>
            <th scope="col">{words.links.imports(taker)}</th>
          </tr>
        </thead>
        <tbody>
          {carried.map(({ output, name, settings }) => (
            <tr key={output}>
              <td>{words.links.exported(name)}</td>
              <td>
                {taker.kind === 'packer'
                  ? words.links.written(settings)
                  : words.links.variable(name)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={summary.note}>{order(giver.name, taker.name)}</p>
    </>
  )
}

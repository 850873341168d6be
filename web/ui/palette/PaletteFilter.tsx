import type { ModuleSummary } from '../../state/analysis-store.ts'
import { words } from '../shared/words.ts'
import styles from './PaletteFilter.module.css'
import type { SelectionWishes } from './selection-wishes.ts'

/** Which of the two wishes of the selection counts. */
export type Wish = keyof SelectionWishes

export type Filter = {
  readonly wish: Wish | undefined
  readonly origin: ModuleSummary['origin'] | undefined
}

const origins = ['core', 'community', 'own'] as const

/** Narrows the list to what goes with the selection, or to where modules come from. */
export function PaletteFilter({
  filter,
  wishes,
  selectedId,
  hasOwn,
  onChange,
}: {
  readonly filter: Filter
  readonly wishes: SelectionWishes | undefined
  readonly selectedId: string | undefined
  readonly hasOwn: boolean
  readonly onChange: (filter: Filter) => void
}) {
  const offered = (['needs', 'gives'] as const).filter((wish) => wishes?.[wish] !== undefined)
  return (
    <fieldset className={styles.filter} aria-label={words.palette.filter}>
      {selectedId !== undefined &&
        offered.map((wish) => (
          <button
            key={wish}
            type="button"
            className={styles.chip}
            aria-pressed={filter.wish === wish}
            title={words.palette.wishNote[wish](selectedId)}
            onClick={() => onChange({ ...filter, wish: filter.wish === wish ? undefined : wish })}
          >
            {words.palette.wish[wish](selectedId)}
          </button>
        ))}
      <select
        className={styles.origin}
        value={filter.origin ?? ''}
        aria-label={words.palette.originFilter}
        onChange={(event) =>
          onChange({ ...filter, origin: origins.find((one) => one === event.target.value) })
        }
      >
        <option value="">{words.palette.origins.all}</option>
        {origins
          .filter((origin) => origin !== 'own' || hasOwn)
          .map((origin) => (
            <option key={origin} value={origin}>
              {words.palette.origins[origin]}
            </option>
          ))}
      </select>
    </fieldset>
  )
}

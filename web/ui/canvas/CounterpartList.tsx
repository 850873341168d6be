import { useMemo } from 'react'
import { useStore } from 'zustand'
import { catalogStore } from '../../state/catalog-store.ts'
import { CategoryIcon } from '../shared/CategoryIcon.tsx'
import { words } from '../shared/words.ts'
import { type ConnectionEnd, type Counterpart, counterpartsOf } from './flow/counterparts.ts'
import { PointerList } from './PointerList.tsx'

/** Where a connection was let go over the paper; `x` and `y` from the left and top of the canvas. */
export type LooseEnd = {
  readonly from: ConnectionEnd
  /** The toolkit's path of the module that it comes from. */
  readonly path: string | undefined
  readonly x: number
  readonly y: number
}

/** The modules that could stand at the other end of a connection that was let go over the paper. */
export function CounterpartList({
  end,
  onChoose,
  onClose,
}: {
  readonly end: LooseEnd
  readonly onChoose: (counterpart: Counterpart) => void
  readonly onClose: () => void
}) {
  const { from, path, x, y } = end
  const { modules, byPath } = useStore(catalogStore)
  const offered = useMemo(() => {
    const own = path === undefined ? undefined : byPath.get(path)
    return own === undefined ? [] : counterpartsOf(own, from.role, modules)
  }, [byPath, path, from.role, modules])
  return (
    <PointerList
      title={words.canvas.counterparts[from.role](from.id)}
      none={words.canvas.noCounterpart}
      options={offered.map(({ module, settings }) => ({
        key: module.path,
        icon: <CategoryIcon category={module.category} />,
        name: module.name,
        note: words.canvas.passes(settings),
      }))}
      x={x}
      y={y}
      onChoose={(index) => {
        const chosen = offered[index]
        if (chosen !== undefined) onChoose(chosen)
      }}
      onClose={onClose}
    />
  )
}

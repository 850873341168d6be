import { type RefObject, useCallback, useState } from 'react'
import { announceFailure } from '../../state/announcement-store.ts'
import { findPassableOutputs } from '../../state/engine-session.ts'
import type { Misfit } from './PassList.tsx'
import type { OnMisfit } from './use-connecting.ts'

/** A connection that `use` cannot make: what could be passed instead is listed, if anything can. */
export function useMisfit(region: RefObject<HTMLElement | null>) {
  const [misfit, setMisfit] = useState<Misfit>()

  const onMisfit: OnMisfit = useCallback(
    (from, to, x, y) => {
      const frame = region.current?.getBoundingClientRect()
      if (frame === undefined) return
      findPassableOutputs(from, to).then(
        (outputs) => {
          if (outputs.length === 0) return
          setMisfit({ from, to, outputs, x: x - frame.left, y: y - frame.top })
        },
        (error: unknown) => announceFailure(String(error)),
      )
    },
    [region],
  )

  const closeMisfit = useCallback(() => {
    setMisfit(undefined)
    region.current?.focus({ preventScroll: true })
  }, [region])

  return { misfit, onMisfit, closeMisfit }
}

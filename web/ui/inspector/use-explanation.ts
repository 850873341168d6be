import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { analysisStore } from '../../state/analysis-store.ts'

/**
 * What the engine tells of the thing called `about`, asked again with each text; undefined until it
 * has told. An older answer about the same thing stays for as long as the newer one is waited for.
 */
export function useExplanation<Explanation>(
  about: string,
  ask: () => Promise<Explanation | undefined>,
): Explanation | undefined {
  const revision = useStore(analysisStore, (state) => state.view?.revision)
  const [told, setTold] = useState<{ readonly about: string; readonly by: Explanation }>()

  // biome-ignore lint/correctness/useExhaustiveDependencies: `about` says what is asked
  useEffect(() => {
    let isCurrent = true
    ask().then(
      (by) => {
        if (isCurrent) setTold(by && { about, by })
      },
      // An engine that fails says so itself.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [about, revision])

  return told?.about === about ? told.by : undefined
}

import { useEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import type { ReferenceOption } from '../../../engine/index.ts'
import { analysisStore } from '../../../state/analysis-store.ts'
import { findReferences } from '../../../state/engine-session.ts'

const none: readonly ReferenceOption[] = []

/** What can be referred to, asked for while it is wanted; without a module the variables alone. */
export function useReferences(
  moduleId: string | undefined,
  isWanted: boolean,
): readonly ReferenceOption[] {
  const revision = useStore(analysisStore, (state) => state.view?.revision)
  const variables = useStore(analysisStore, (state) => state.view?.variables)
  const [found, setFound] = useState(none)

  // biome-ignore lint/correctness/useExhaustiveDependencies: other texts have other references
  useEffect(() => {
    if (!isWanted || moduleId === undefined) return
    let isCurrent = true
    findReferences(moduleId).then(
      (references) => {
        if (isCurrent) setFound(references)
      },
      // An engine that fails says so itself; typing goes on without offers.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [moduleId, isWanted, revision])

  const ofVariables = useMemo(
    () =>
      (variables ?? []).map(({ name, written }) => ({
        text: `$(vars.${name})`,
        from: undefined,
        name,
        holds: 'unknown' as const,
        shown: written,
      })),
    [variables],
  )
  return moduleId === undefined ? ofVariables : found
}

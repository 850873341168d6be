import { useMemo } from 'react'
import type { PartChange, ValueHome } from '../../../engine/index.ts'
import { previewIntent, runIntent } from '../../../state/engine-session.ts'
import type { Look, PartPath, ValueAccess } from './value-context.ts'

/** What the controls of a setting's or variable's value share. */
export function usePartAccess(
  home: ValueHome,
  {
    start,
    look,
    describedBy,
    isInvalid,
  }: {
    /** What the value begins as, in YAML, when a part of it is changed and it is not in the text. */
    readonly start: string | undefined
    readonly look: Look
    readonly describedBy: string
    readonly isInvalid: boolean
  },
): ValueAccess {
  const homeKey = JSON.stringify(home)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a home is the same when it says so
  return useMemo(() => {
    const of: ValueHome = home
    const intent = (path: PartPath, change: PartChange) => {
      const begin = start === undefined ? {} : { start }
      return { kind: 'change-part', of, path, change, ...begin } as const
    }
    return {
      name: of.name,
      look,
      describedBy,
      isInvalid,
      moduleId: of.kind === 'setting' ? of.id : undefined,
      change: (path, change) => runIntent(intent(path, change)),
      judge: async (path, change) => {
        const result = await previewIntent(intent(path, change))
        return result.kind === 'refusal' ? result.reason : ''
      },
    }
  }, [homeKey, start, look, describedBy, isInvalid])
}

import { useEffect, useState } from 'react'
import type { Intent } from '../../../engine/index.ts'
import { type Foreseen, foresee } from '../../../state/engine-session.ts'

/**
 * What an intent would lead to, asked anew whenever it changes; undefined until the answer to the
 * present one is there. The intent must keep its identity while it stays the same.
 */
export function useForeseen(intent: Intent | undefined): Foreseen | undefined {
  const [answer, setAnswer] = useState<{ readonly to: Intent; readonly foreseen: Foreseen }>()
  useEffect(() => {
    let isWanted = true
    if (intent !== undefined) {
      void foresee(intent).then((foreseen) => {
        if (isWanted) setAnswer({ to: intent, foreseen })
      })
    }
    return () => {
      isWanted = false
    }
  }, [intent])
  return answer !== undefined && answer.to === intent ? answer.foreseen : undefined
}

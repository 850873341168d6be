import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Outcome } from '../../../state/engine-session.ts'
import { fieldsStore } from '../../../state/fields-store.ts'

/**
 * A choice shows as soon as it is made; the blueprint follows in a moment, or refuses and the
 * choice is what it was.
 */
export function useAhead<Value extends string | boolean>(
  value: Value,
  write: (chosen: Value) => Promise<Outcome>,
): readonly [Value, (chosen: Value) => void] {
  const [ahead, setAhead] = useState<Value>()
  const { revision } = useStore(fieldsStore)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is what was waited for
  useEffect(() => setAhead(undefined), [value, revision])
  const choose = async (chosen: Value): Promise<void> => {
    setAhead(chosen)
    const { done } = await write(chosen)
    if (!done) setAhead(undefined)
  }
  return [ahead ?? value, (chosen) => void choose(chosen)]
}

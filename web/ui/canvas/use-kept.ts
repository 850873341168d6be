import { useRef } from 'react'
import { saysSame } from './says-same.ts'

/** The value of the time before while the new one says the same, so that nothing follows from it. */
export function useKept<Value>(value: Value): Value {
  const kept = useRef(value)
  if (!saysSame(kept.current, value)) kept.current = value
  return kept.current
}

import type { Connection } from '../../../state/analysis-store.ts'
import { words } from '../../shared/words.ts'
import type { ConnectMark } from './flow-elements.ts'

/** What the engine's answers mean for each possible other end of a connection. */
export function marksOf(
  answers: readonly Connection[],
  from: { readonly id: string; readonly role: 'giver' | 'consumer' },
): ReadonlyMap<string, ConnectMark> {
  const marks = new Map<string, ConnectMark>()
  for (const { consumer, used, allowed, fills, reason } of answers) {
    const [own, other] = from.role === 'giver' ? [used, consumer] : [consumer, used]
    if (own !== from.id || other === from.id) continue
    marks.set(other, { allowed, note: allowed ? words.canvas.wouldFill(fills) : reason })
  }
  return marks
}

/** Possible connections of a module for a list: what fills most first, what is refused last. */
export function rankConnections(answers: readonly Connection[]): readonly Connection[] {
  const weight = ({ allowed, fills }: Connection): number => (allowed ? fills.length + 1 : 0)
  return answers.toSorted((first, second) => weight(second) - weight(first))
}

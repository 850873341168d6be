import type { PassableOutput } from '../../engine/index.ts'
import { runIntent } from '../../state/engine-session.ts'
import { words } from '../shared/words.ts'
import { PointerList } from './PointerList.tsx'

/** A connection that `use` cannot make, let go over a module; from the left and top of the canvas. */
export type Misfit = {
  readonly from: string
  readonly to: string
  /** What the giver could pass by reference instead, the likeliest first. */
  readonly outputs: readonly PassableOutput[]
  readonly x: number
  readonly y: number
}

/** Gives one output to one setting by reference, where `use` fills nothing. */
export function PassList({
  misfit: { from, to, outputs, x, y },
  onClose,
}: {
  readonly misfit: Misfit
  readonly onClose: () => void
}) {
  return (
    <PointerList
      title={words.canvas.passTo(from, to)}
      none={words.canvas.passNothing}
      options={outputs.map(({ output, setting, how }) => ({
        key: `${output} ${setting}`,
        name: setting,
        note: words.canvas.passOutput(from, output, how),
      }))}
      x={x}
      y={y}
      onChoose={(index) => {
        const chosen = outputs[index]
        onClose()
        if (chosen !== undefined) void runIntent({ kind: 'pass-output', from, to, ...chosen })
      }}
      onClose={onClose}
    />
  )
}

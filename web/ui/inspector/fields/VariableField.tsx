import type { VariableView } from '../../../engine/index.ts'
import { runIntent } from '../../../state/engine-session.ts'
import { AnyField } from './AnyField.tsx'
import type { Write } from './field-props.ts'
import { usePartAccess } from './use-part-access.ts'
import { ValueContext } from './value-context.ts'

/** The control, or the controls, of a deployment variable's value. */
export function VariableField({
  variable: { name, file, value, shape, needsValue },
  describedBy,
  isInvalid,
}: {
  readonly variable: VariableView
  readonly describedBy: string
  readonly isInvalid: boolean
}) {
  const access = usePartAccess(
    { kind: 'variable', name, file },
    { start: undefined, look: needsValue ? 'default' : 'set', describedBy, isInvalid },
  )
  const write: Write = (typed) =>
    runIntent({
      kind: 'set-variable',
      name,
      file,
      // A variable that is emptied stays, as one whose value is still to come.
      value: typed === undefined || typed.text === '' ? { kind: 'yaml', text: 'null' } : typed,
    })
  const isWhole = shape.kind !== 'list' && shape.kind !== 'map' && shape.kind !== 'object'
  return (
    <ValueContext value={access}>
      <AnyField
        label={name}
        path={[]}
        shape={shape}
        value={value}
        depth={0}
        write={isWhole ? write : undefined}
      />
    </ValueContext>
  )
}

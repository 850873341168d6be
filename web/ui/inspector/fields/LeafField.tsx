import { useEffect, useState } from 'react'
import type { FormShape } from '../../../engine/index.ts'
import type { Outcome } from '../../../state/engine-session.ts'
import { words } from '../../shared/words.ts'
import { ChoiceField } from './ChoiceField.tsx'
import type { Write } from './field-props.ts'
import { TextEntry } from './TextEntry.tsx'
import { isExpression, type LineKind, lineKindOf, typedText } from './typed-text.ts'
import { useDraft } from './use-draft.ts'
import { type PartPath, useValueAccess } from './value-context.ts'

type LeafMode = 'typed' | 'free' | 'script' | 'yaml'

const truthValues = ['true', 'false']

/** A value that is one text: a choice where its type has few values, else something to type into. */
export function LeafField({
  label,
  path,
  shape,
  text,
  write,
  mode = 'typed',
  unset = words.fields.none,
  wanted = shape,
}: {
  readonly label: string
  readonly path: PartPath
  readonly shape: FormShape
  readonly text: string
  readonly write: Write
  /** `free` takes any expression or YAML; `script` and `yaml` show many lines. */
  readonly mode?: LeafMode
  /** What it is called to leave a choice unset. */
  readonly unset?: string
  /** What references have to fit, where that is more than the text in it. */
  readonly wanted?: FormShape
}) {
  const kind = lineKindOf(shape)
  const isRoot = path.length === 0
  const choices = shape.kind === 'text' ? shape.choices : kind === 'bool' ? truthValues : undefined
  if (mode === 'typed' && choices !== undefined && !isExpression(text)) {
    const choose = (chosen: string) => write(chosen === '' ? undefined : typedText(kind, chosen))
    return <ChoiceField {...{ label, choices, isRoot, unset }} value={text} write={choose} />
  }
  return <TypedField {...{ label, path, shape, wanted, text, write, mode, kind, isRoot }} />
}

function TypedField({
  label,
  path,
  shape,
  wanted,
  text,
  write,
  mode,
  kind,
  isRoot,
}: {
  readonly label: string
  readonly path: PartPath
  readonly shape: FormShape
  readonly wanted: FormShape
  readonly text: string
  readonly write: Write
  readonly mode: LeafMode
  readonly kind: LineKind
  readonly isRoot: boolean
}) {
  const readAs = kind === 'text' || mode !== 'free' ? kind : 'yaml'
  const draft = useDraft(text, (typed): Promise<Outcome> => {
    const isEmptied = typed.trim() === '' && readAs !== 'text'
    return write(isEmptied ? undefined : typedText(readAs, typed))
  })
  const fault = useYamlFault(path, readAs, draft.isDirty ? draft.text : '')
  const hasLines = draft.text.includes('\n')
  const form =
    mode === 'yaml'
      ? 'block'
      : mode === 'script' || (readAs === 'text' && hasLines)
        ? 'script'
        : readAs === 'yaml' || hasLines
          ? 'lines'
          : 'line'
  return (
    <TextEntry {...{ label, shape, wanted, draft, form, isRoot, fault }} eager={mode === 'free'} />
  )
}

/** What the engine would refuse about YAML, told while it is typed. */
function useYamlFault(path: PartPath, kind: LineKind, typed: string): string {
  const { judge } = useValueAccess()
  const [fault, setFault] = useState('')
  const at = JSON.stringify(path)
  // biome-ignore lint/correctness/useExhaustiveDependencies: judge is another one each time
  useEffect(() => {
    setFault('')
    if (kind !== 'yaml' || typed.trim() === '') return
    let isCurrent = true
    const timer = setTimeout(async () => {
      const found = await judge(path, { kind: 'set', value: typedText(kind, typed) })
      if (isCurrent) setFault(found)
    }, judgeAfter)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [kind, typed, at])
  return fault
}

/** Milliseconds without a key before YAML is looked at. */
const judgeAfter = 200

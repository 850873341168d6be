import type { ComponentType } from 'react'
import type { FormShape, FormValue, TypedText } from '../../../engine/index.ts'
import type { Outcome } from '../../../state/engine-session.ts'
import type { PartPath } from './value-context.ts'

/** What a field is told. */
export type FieldProps<Shape = FormShape> = {
  /** Its name for people and assistive technology. */
  readonly label: string
  /** From the value to this part. */
  readonly path: PartPath
  readonly shape: Shape
  readonly value: FormValue
  /** How many frames stand around it. */
  readonly depth: number
}

/** Writes a value that is one text; without one it was emptied. */
export type Write = (value: TypedText | undefined) => Promise<Outcome>

/** For a part that is not in the text yet: how it comes there. */
export type NewPartProps = {
  /** Writes the part as a whole. */
  readonly write?: Write | undefined
  /** Writes the part with its first attribute. */
  readonly begin?: Begin | undefined
}

export type Begin = (name: string, value: TypedText) => Promise<Outcome>

/** A field for any value; given to those that hold others, so that none need know all. */
export type WithField = { readonly Field: ComponentType<FieldProps & NewPartProps> }

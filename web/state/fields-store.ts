import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Field } from '../engine/index.ts'

/** The settings of the module that the inspector shows. */
export type FieldsState = {
  readonly moduleId: string | undefined
  /** The revision of the texts that the fields follow from. */
  readonly revision: number
  /** Undefined until they are known. */
  readonly fields: readonly Field[] | undefined
}

const noFields: FieldsState = { moduleId: undefined, revision: -1, fields: undefined }

export const fieldsStore: StoreApi<FieldsState> = createStore<FieldsState>()(() => noFields)

/** Another module is shown: the fields of the one before go at once, those of the same stay. */
export function expectFields(moduleId: string | undefined): void {
  if (fieldsStore.getState().moduleId !== moduleId) fieldsStore.setState({ ...noFields, moduleId })
}

/** Takes fields in, unless another module is shown by now. */
export function receiveFields(answer: FieldsState): void {
  if (fieldsStore.getState().moduleId === answer.moduleId) fieldsStore.setState(answer)
}

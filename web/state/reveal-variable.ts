import { analysisStore } from './analysis-store.ts'
import { selectPlace } from './selection-store.ts'

/** Brings a variable's row into view as soon as the variable is there. */
export function revealVariable(name: string): void {
  const reveal = (): boolean => {
    const { view } = analysisStore.getState()
    const variable = view?.variables.find((candidate) => candidate.name === name)
    if (variable !== undefined) selectPlace({ variable: name, span: variable.span })
    return variable !== undefined
  }
  if (reveal()) return
  const stop = analysisStore.subscribe(() => {
    if (reveal()) stop()
  })
}

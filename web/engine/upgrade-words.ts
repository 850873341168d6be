import type { ModuleChange } from './catalog/compare-modules.ts'

/** What is different about a module, as a sentence. */
export function formatModuleChange(change: ModuleChange): string {
  const name = change.path.slice(change.path.lastIndexOf('/') + 1)
  switch (change.kind) {
    case 'module-removed':
      return change.alternative === undefined
        ? `${name} is no longer part of the toolkit`
        : `${name} is no longer part of the toolkit; ${change.alternative} takes its place`
    case 'module-moved':
      return `${name} is now ${change.now}`
    case 'module-deprecated':
      return change.alternative === undefined
        ? `${name} is given up as of ${change.date}`
        : `${name} is given up as of ${change.date}; ${change.alternative} takes its place`
    case 'input-required':
      return change.before === undefined
        ? `${name} has a new setting ${change.input} that must have a value`
        : `${change.input} of ${name} must have a value now; it was ${shorten(change.before)} by itself`
    case 'input-removed':
      return change.now === undefined
        ? `${name} has no setting ${change.input} any more`
        : `${change.input} of ${name} is gone; it seems to be ${change.now} now`
    case 'input-type':
      return `${change.input} of ${name} is of another type: ${shorten(change.after)}, not ${shorten(change.before)}`
    case 'input-default':
      return change.before === undefined
        ? `${change.input} of ${name} is ${shorten(change.after)} when nothing sets it`
        : `${change.input} of ${name}, when nothing sets it, is ${shorten(change.after)}, no longer ${shorten(change.before)}`
    case 'output-removed':
      return change.now === undefined
        ? `${name} does not give ${change.output} any more`
        : `${name} does not give ${change.output} any more; it gives ${change.now}`
  }
}

const LONGEST = 60

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`
}

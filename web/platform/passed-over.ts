/** What tools leave in module folders; it never belongs to a module, and may be huge. */
const passedOver: ReadonlySet<string> = new Set(['.git', '.terraform', 'node_modules', '__MACOSX'])

/** Whether a path lies in a folder that nobody means, for all the files in it. */
export function isPassedOver(path: string): boolean {
  return path.split('/').some((part) => passedOver.has(part))
}

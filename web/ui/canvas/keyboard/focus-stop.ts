import type { Stop } from './next-stop.ts'

/** Focuses what stands for a module, an edge or a group, once it is drawn; until then the region. */
export function focusStop(region: HTMLElement | null, stop: Stop | undefined): void {
  if (region === null) return
  const present = stop && findStop(region, stop)
  if (present !== undefined) {
    present.focus({ preventScroll: true })
    return
  }
  region.focus({ preventScroll: true })
  if (stop === undefined) return
  // Out of view in a large blueprint: it is drawn with the next frames, when the view has moved.
  let frames = 30
  const retry = (): void => {
    const drawn = findStop(region, stop)
    if (drawn !== undefined && document.activeElement === region) {
      drawn.focus({ preventScroll: true })
    } else if (frames > 0 && document.activeElement === region) {
      frames -= 1
      requestAnimationFrame(retry)
    }
  }
  requestAnimationFrame(retry)
}

function findStop(region: HTMLElement, stop: Stop): HTMLElement | SVGElement | undefined {
  const [name, value] = handleOf(stop)
  const found = region.querySelector(`[${name}="${CSS.escape(value)}"]`)
  return found instanceof HTMLElement || found instanceof SVGElement ? found : undefined
}

function handleOf(stop: Stop): readonly [name: string, value: string] {
  switch (stop.kind) {
    case 'module':
      return ['data-module', stop.key]
    case 'edge':
      return ['data-edge', `${stop.edge.consumer}->${stop.edge.used}`]
    case 'group':
      return ['data-group', stop.name]
  }
}

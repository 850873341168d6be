import type { Stop } from './next-stop.ts'

/** Focuses what stands for a module, an edge, a link or a group, once it is drawn; until then the region. */
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

/** What finds the element that stands for it. */
export function selectorOf(stop: Stop): string {
  return handlesOf(stop)
    .map(([name, value]) => `[${name}="${CSS.escape(value)}"]`)
    .join('')
}

function findStop(region: HTMLElement, stop: Stop): HTMLElement | SVGElement | undefined {
  const found = region.querySelector(selectorOf(stop))
  return found instanceof HTMLElement || found instanceof SVGElement ? found : undefined
}

function handlesOf(stop: Stop): readonly (readonly [name: string, value: string])[] {
  switch (stop.kind) {
    case 'module':
      return [['data-module', stop.key]]
    case 'edge':
      return [['data-edge', `${stop.edge.consumer}->${stop.edge.used}`]]
    case 'link': {
      // Two modules can be linked in both ways.
      const { from, to, kind } = stop.link
      return [
        ['data-link', `${from}->${to}`],
        ['data-kind', kind],
      ]
    }
    case 'group':
      return [['data-group', stop.name]]
  }
}

import type { Point } from './edges/edge-curve.ts'
import type { DragStore } from './module-drag-store.ts'

/**
 * Keeps the elements of dragged nodes under the pointer until the store is let go of or the result
 * is called. Each is held by an animation that stands still: it overrules the place that React has
 * written, whatever is drawn anew meanwhile, and leaves it untouched. And what is animated may be
 * anywhere, so the browser moves its layer without looking at all other layers of the page again.
 */
export function carryNodes(drag: DragStore, findNode: (id: string) => Element | null): () => void {
  const held = new Map<string, Animation>()
  const drop = (): void => {
    for (const animation of held.values()) animation.cancel()
    held.clear()
  }
  const stop = drag.subscribe(({ places }) => {
    if (places.size === 0) drop()
    for (const [id, place] of places) {
      const effect = held.get(id)?.effect
      if (effect instanceof KeyframeEffect && effect.target?.isConnected) {
        effect.setKeyframes(framesAt(place))
        continue
      }
      held.get(id)?.cancel()
      const animation = findNode(id)?.animate(framesAt(place), { duration: 1 })
      animation?.pause()
      if (animation !== undefined) held.set(id, animation)
    }
  })
  return () => {
    stop()
    drop()
  }
}

function framesAt({ x, y }: Point): PropertyIndexedKeyframes {
  const transform = `translate(${x}px, ${y}px)`
  return { transform: [transform, transform] }
}

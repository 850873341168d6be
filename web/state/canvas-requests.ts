/** What menus, palette and keys ask of the canvas; it registers once and answers. */
export type CanvasRequest =
  | {
      readonly kind:
        | 'tidy'
        | 'fit'
        | 'zoom-in'
        | 'zoom-out'
        | 'zoom-100'
        | 'zoom-selection'
        | 'minimap'
        | 'focus'
        | 'connect'
        | 'neighbourhood'
    }
  | { readonly kind: 'show-module'; readonly id: string }
  | { readonly kind: 'show-group'; readonly name: string }

type Handler = (request: CanvasRequest) => void

const handlers = new Set<Handler>()

export function onCanvasRequest(handler: Handler): () => void {
  handlers.add(handler)
  return () => handlers.delete(handler)
}

export function requestCanvas(request: CanvasRequest): void {
  for (const handler of handlers) handler(request)
}
